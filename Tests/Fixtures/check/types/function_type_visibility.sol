contract C { function() public d; }
// ----
// TypeError 6012: (13-32): a function type can only be `internal` or `external`
