contract C { function(function() internal) external f; }
// ----
// TypeError 2582: (22-42): an external function type cannot have internal types
