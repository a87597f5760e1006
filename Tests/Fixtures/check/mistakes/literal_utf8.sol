contract C { string s = unicode"\xff"; }
// ----
// SyntaxError 8452: (24-37): the text is not valid UTF-8
// TypeError 7407: (24-37): literal_string hex"ff" does not convert to string storage ref implicitly
