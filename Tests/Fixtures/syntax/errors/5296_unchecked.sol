// SPDX-License-Identifier: MIT
contract C { function f() public { if (true) unchecked { } } }
// ----
// ParserError 5296: (77-86): an `unchecked` block cannot stand here
