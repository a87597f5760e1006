pragma storage v2;
pragma solidity >=0.0;
// ----
// SyntaxError 5226: (0-18): there is no pragma `storage`
