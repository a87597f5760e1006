type T is uint256; type U is string; contract C { function f(T t) public pure returns (uint) { return T.unwrap(t); } function g() public pure returns (T) { return T.wrap(7); } function h() public pure returns (T) { return 7; } }
// ----
// TypeError 8129: (19-36): only a value type can be wrapped by a new type
