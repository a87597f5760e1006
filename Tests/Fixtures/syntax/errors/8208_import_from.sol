// SPDX-License-Identifier: MIT
import {a} of "b";
// ----
// ParserError 8208: (43-45): expected `from`, found the reserved word `of`
