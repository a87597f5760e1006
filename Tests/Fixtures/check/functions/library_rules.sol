library L { function a() public payable {} function b() public virtual {} constructor() {} modifier m() virtual { _; } function c() public; uint x; }
// ----
// TypeError 9957: (140-146): a library has no state: only constants
// TypeError 7708: (12-42): a library function cannot be payable
// TypeError 7801: (43-73): a library function cannot be virtual
// TypeError 7634: (74-90): a library has no constructor
// TypeError 3275: (91-118): a library's modifier cannot be virtual
// TypeError 9231: (119-139): a library function needs a body
