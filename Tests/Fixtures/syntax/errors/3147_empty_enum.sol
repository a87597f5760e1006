// SPDX-License-Identifier: MIT
enum E {}
// ----
// ParserError 3147: (40-41): this enum has no members
