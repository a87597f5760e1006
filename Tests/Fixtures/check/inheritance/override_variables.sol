interface I { function x() external view returns (uint); function y() external; } contract P { function z() public view virtual returns (uint) {} } contract A is I, P { uint public x; uint public override y; uint public override z; uint override w; }
// ----
// TypeError 4822: (184-206): the return types differ from what it overrides
// TypeError 5225: (208-230): a public variable only overrides external functions
// TypeError 8022: (232-247): only public variables can override
