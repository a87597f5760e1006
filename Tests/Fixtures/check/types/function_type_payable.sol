contract C { function() internal payable d; }
// ----
// TypeError 7415: (13-42): only an external function type can be payable
