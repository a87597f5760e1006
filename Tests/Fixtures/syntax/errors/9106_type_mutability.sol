// SPDX-License-Identifier: MIT
contract C { uint payable x; }
// ----
// ParserError 9106: (50-57): only `address` can be followed by a state mutability
