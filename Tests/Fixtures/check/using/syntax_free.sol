function inc(uint x) pure {} using {inc} for *;
// ----
// SyntaxError 8118: (29-47): outside of a contract the type has to be named: `*` is not possible
