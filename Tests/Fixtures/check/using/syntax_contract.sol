function inc(uint x) pure {} contract C { using {inc} for *; } 
// ----
// SyntaxError 3349: (42-60): functions are attached to a type: `*` is not possible
