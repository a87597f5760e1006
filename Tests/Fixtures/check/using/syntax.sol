function inc(uint x) pure {} using {inc} for *; contract C { using {inc} for *; using {inc} for uint global; } interface I { using {inc} for uint; } library L {} using L for * global;
// ----
// SyntaxError 8118: (29-47): outside of a contract the type has to be named: `*` is not possible
// SyntaxError 3349: (61-79): functions are attached to a type: `*` is not possible
// SyntaxError 3367: (80-108): `global` is only possible outside of contracts
// SyntaxError 9088: (125-146): an interface has no `using`
// SyntaxError 8118: (162-183): outside of a contract the type has to be named: `*` is not possible
// SyntaxError 2854: (162-183): `global` needs a type
