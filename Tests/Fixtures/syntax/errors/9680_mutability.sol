// SPDX-License-Identifier: MIT
contract C { function f() view pure {} }
// ----
// ParserError 9680: (63-67): the state mutability is already view
