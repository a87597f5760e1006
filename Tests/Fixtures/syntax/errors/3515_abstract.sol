// SPDX-License-Identifier: MIT
abstract C {}
// ----
// ParserError 3515: (41-42): expected `contract`, `interface` or `library`, found `C`
