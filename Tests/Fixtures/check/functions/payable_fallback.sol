contract C { fallback() external payable {} function f() public {} }
// ----
// Warning 3628: (0-68): the contract has a payable fallback function but no receive function
