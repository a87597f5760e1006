contract A { constructor(uint) {} } contract B is A { constructor() A(1) A(2) {} }
// ----
// DeclarationError 3364: (68-72): the constructor of `A` is given arguments twice
// DeclarationError 1697: (73-77): the arguments of this base constructor are given already
