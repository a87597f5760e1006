// SPDX-License-Identifier: MIT
pragma abicoder "v2;
contract C {}
// ----
// ParserError 6281: (48-52): not a token of a pragma: an invalid token (the closing quote of this string is missing)
// ParserError 2314: (53-61): expected `;`, found `contract`
