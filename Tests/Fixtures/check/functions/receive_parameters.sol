contract C { receive(uint) external payable {} }
// ----
// DeclarationError 6857: (20-26): a receive function takes no parameters
