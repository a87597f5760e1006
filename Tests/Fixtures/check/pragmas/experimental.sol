pragma experimental "__test"; contract C {}
// ----
// Warning 2264: (0-29): experimental features are not for contracts that hold value
