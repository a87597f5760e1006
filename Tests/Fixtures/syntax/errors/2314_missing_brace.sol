// SPDX-License-Identifier: MIT
contract C { function f() public { }
// ----
// ParserError 9182: (69-69): expected `}` or a member, found the end of the file
