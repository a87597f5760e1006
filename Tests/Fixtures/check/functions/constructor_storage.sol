contract C { constructor(uint[] storage x) {} }
// ----
// TypeError 3644: (25-41): only the constructor of an abstract contract can take storage references
