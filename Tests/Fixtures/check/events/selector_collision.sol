error buycb(address); error cbuy(uint); contract C { function f() public pure { revert buycb(address(0)); } }
// ----
