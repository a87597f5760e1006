// SPDX-License-Identifier: MIT
contract C { modifier m() virtual virtual { _; } }
// ----
// ParserError 2662: (66-73): a second `virtual`
