contract C { event D(uint x); error H(uint x); function f() public { D(1); } function g() public pure { H(1); } function h() public pure { require(false, H(2)); } }
// ----
// TypeError 3132: (69-73): an event is emitted with `emit`
// TypeError 7757: (104-108): an error is used in `revert E(...)` or `require(condition, E(...))`
