contract C { function f(function() internal g) external {} }
// ----
// TypeError 4103: (24-45): function () cannot cross the boundary of a contract: it is internal, recursive or contains a mapping
