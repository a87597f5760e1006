contract C { function f() public { now; sha3(""); suicide(payable(msg.sender)); selfdestruct(payable(msg.sender)); } }
// ----
// TypeError 7359: (35-38): `now` no longer exists: use `block.timestamp`
// TypeError 3557: (40-44): `sha3` no longer exists: use `keccak256`
// TypeError 8050: (50-57): `suicide` no longer exists: use `selfdestruct`
// Warning 5159: (80-92): `selfdestruct` is deprecated: since Cancun it only moves the balance, except in the transaction that created the contract (EIP-6780)
