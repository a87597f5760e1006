// SPDX-License-Identifier: MIT
import 42;
// ----
// ParserError 9478: (39-41): expected a path, `*` or `{`, found `42`
