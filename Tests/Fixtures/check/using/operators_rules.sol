type T is uint; type U is bytes4; function add(T a, T b) pure returns (T) { return a; } function sub(T a, T b) pure returns (T) { return a; } function addU(uint a, uint b) pure returns (uint) { return a; } using {add as +, sub as +} for T global; contract C { using {add as +} for T; using {addU as +} for uint; }
// ----
// TypeError 4705: (213-216): the operator `+` has more than one definition
// TypeError 4705: (223-226): the operator `+` has more than one definition
// TypeError 3320: (267-270): operators can only be defined by a global `using` directive
// TypeError 4705: (267-270): the operator `+` has more than one definition
// TypeError 3320: (291-295): operators can only be defined by a global `using` directive
// TypeError 5332: (291-295): only user-defined value types can have operators
