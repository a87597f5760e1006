// SPDX-License-Identifier: MIT
contract C { uint public private x; }
// ----
// ParserError 4110: (57-64): the visibility is already public
