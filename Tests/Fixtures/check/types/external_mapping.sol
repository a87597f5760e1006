contract C { struct S { mapping(uint => uint) m; } function f(S memory s) external {} }
// ----
// TypeError 4103: (62-72): struct C.S memory cannot cross the boundary of a contract: it is internal, recursive or contains a mapping
