library L { uint x; function a() public payable {} function b() public virtual {} constructor() {} fallback() external {} receive() external payable {} modifier m virtual { _; } function c() public; uint constant y = 1; } library M is L {}
// ----
// TypeError 2571: (235-236): libraries cannot be inherited from
