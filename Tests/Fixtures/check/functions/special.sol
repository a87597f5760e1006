contract C { receive() external {} fallback() external view {} constructor() view {} } contract D { receive() public payable {} fallback() public {} constructor() returns (uint) {} } contract E { fallback(uint) external {} constructor() external {} } abstract contract F { constructor() public {} } contract G { constructor() internal {} } contract H { constructor() public {} }
// ----
// DeclarationError 7793: (13-34): a receive function has to be payable
// DeclarationError 4095: (100-127): a receive function has to be external
// TypeError 4575: (35-62): a fallback function cannot be `view`
// TypeError 1558: (63-84): a constructor cannot be `view`
// TypeError 1159: (128-148): a fallback function has to be external
// TypeError 9712: (171-177): a constructor returns nothing
// TypeError 5570: (220-220): a fallback function is `fallback()` or `fallback(bytes calldata) returns (bytes memory)`
// TypeError 9239: (223-248): a constructor has no visibility
// DeclarationError 8295: (273-296): the constructor of an abstract contract is not public: leave out the word
// DeclarationError 1845: (312-337): make the contract abstract instead of its constructor internal
// Warning 2462: (353-376): the visibility of a constructor has no effect
