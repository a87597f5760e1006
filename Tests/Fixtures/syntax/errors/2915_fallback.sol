// SPDX-License-Identifier: MIT
contract C { function () {} }
// ----
// ParserError 2915: (57-58): expected the name of a state variable; a function without name is written `fallback` or `receive`
