// SPDX-License-Identifier: MIT
contract C { bytes x = hex"abc"; }
// ----
// ParserError 8936: (55-61): a hex string takes an even number of hex digits
