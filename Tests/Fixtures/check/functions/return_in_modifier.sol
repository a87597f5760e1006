contract C { modifier m() { return 1; _; } }
// ----
// TypeError 7552: (28-36): a modifier returns no value
