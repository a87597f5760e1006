// SPDX-License-Identifier: MIT
interface I layout at 1 {}
// ----
// ParserError 2314: (44-50): expected `{`, found `layout`
