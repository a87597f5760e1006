contract C { uint256 public r; uint256 public f; receive() external payable { r += msg.value; } fallback() external { f++; } }
// ----
// (), 3 wei ->
// () ->
// r() -> 3
// unknown() ->
// unknown(), 1 wei -> FAILURE
// f() -> 1
