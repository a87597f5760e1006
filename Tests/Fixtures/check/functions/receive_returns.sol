contract C { receive() external payable returns (uint) {} }
// ----
// DeclarationError 6899: (48-54): a receive function returns nothing
