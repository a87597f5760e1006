// SPDX-License-Identifier: MIT
enum E { a, }
// ----
// ParserError 1612: (44-45): expected a name after the comma, found `}`
