contract C { function(uint[] memory) internal a; function(uint) external pure returns (bool) b; function (uint x) external returns (uint y) c; function() payable d; }
// ----
// Warning 6162: (106-112): a name has no effect here
// SyntaxError 7304: (132-138): return values of function types have no names
// TypeError 7415: (143-163): only an external function type can be payable
