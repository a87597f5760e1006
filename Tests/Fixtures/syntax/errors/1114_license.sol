// SPDX-License-Identifier: MIT, GPL
contract C {}
// ----
// ParserError 1114: the SPDX licence of this file is malformed
