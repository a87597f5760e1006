contract C { uint a = 1e4000; }
// ----
// TypeError 2826: (22-28): this number is malformed or too large
