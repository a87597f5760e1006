contract D {} contract C { function f(D) public {} function f(address) public {} }
// ----
// TypeError 9914: (51-80): two overloads have the external signature `f(address)`
