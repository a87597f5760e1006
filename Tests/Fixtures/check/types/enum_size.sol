contract C { enum E {} }
// ----
// ParserError 3147: (21-22): this enum has no members
