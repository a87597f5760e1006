contract C { uint256 public hits; 
  function a() external returns (uint256) { return ++hits; } function b() external payable returns (uint256) { return msg.value; } function c(uint256) external pure {} function d() external pure returns (uint256) { return 4; }
  function e() external pure returns (uint256) { return 5; } function g() external pure returns (uint256) { return 6; } function h() external pure returns (uint256) { return 7; } }
contract Other is C { }
// ----
// a() -> 1
// a(), 1 wei -> FAILURE
// b(), 9 wei -> 9
// c(uint256) -> FAILURE
// c(uint256): 1 ->
// d() -> 4
// e() -> 5
// g() -> 6
// h() -> 7
// missing() -> FAILURE
// () -> FAILURE
