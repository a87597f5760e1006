contract C { function f() public pure { () = (); } }
// ----
// ParserError 6933: (41-42): expected an expression, found `)`
