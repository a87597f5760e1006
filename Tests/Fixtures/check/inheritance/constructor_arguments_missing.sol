contract A { constructor(uint x) { x; } } contract B is A {} contract C is A(1) { constructor() A(2) {} } contract D is A { constructor() A {} } abstract contract E is A {} contract F is E { constructor() A(1) A(2) {} }
// ----
// TypeError 3415: (42-60): the constructor of `A` needs arguments
// DeclarationError 3364: (96-100): the constructor of `A` is given arguments twice
// DeclarationError 1563: (138-139): a base constructor is called with parentheses
// TypeError 3415: (106-144): the constructor of `A` needs arguments
// DeclarationError 3364: (205-209): the constructor of `A` is given arguments twice
// TypeError 2973: (138-139): 0 arguments are given, but 1 are needed
// DeclarationError 1697: (210-214): the arguments of this base constructor are given already
