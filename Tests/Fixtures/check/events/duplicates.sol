contract C { event A(uint); event A(uint); function f(uint) public {} function f(uint) public {} constructor() {} constructor() {} receive() external payable {} receive() external payable {} fallback() external {} fallback() external {} }
// ----
// DeclarationError 7997: (114-130): there is more than one constructor
// DeclarationError 4046: (161-190): there is more than one receive
// DeclarationError 7301: (214-236): there is more than one fallback
// DeclarationError 1686: (43-69): this function is defined twice with the same parameter types
// DeclarationError 5883: (13-27): this event is defined twice with the same parameter types
