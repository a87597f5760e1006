// SPDX-License-Identifier: MIT
contract C { function f() public { assembly "wasm" {} } }
// ----
// ParserError 4531: (76-82): unknown dialect of inline assembly
