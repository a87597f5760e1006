contract C { struct S { S s; } }
// ----
// TypeError 2046: (13-30): a struct cannot contain itself: use a mapping or a dynamic array
