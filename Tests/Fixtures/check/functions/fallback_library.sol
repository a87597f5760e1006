library L { fallback() external {} receive() external payable {} }
// ----
// DeclarationError 4549: (35-64): a library cannot receive ether
// TypeError 5982: (12-34): a library has no fallback function
// TypeError 7708: (35-64): a library function cannot be payable
