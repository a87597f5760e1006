contract C { uint256 public x; function end(bool stopNow) internal { assembly { if stopNow { return(0, 0) } } } function f(bool b) external returns (uint256) { x = 1; end(b); x = 2; return x; } function g(bool b) external returns (uint256) { x = 5; assembly { if b { stop() } } x = 6; return x; } }
// ----
// f(bool): true ->
// x() -> 1
// f(bool): false -> 2
// x() -> 2
// g(bool): true ->
// x() -> 5
// g(bool): false -> 6
// x() -> 6
