contract C { function f() public { assembly { selfdestruct(0) tstore(0, 1) tstore(0, 2) } } }
// ----
// Warning 1699: (46-58): `selfdestruct` is deprecated: since Cancun it only moves the balance, except in the transaction that created the contract (EIP-6780)
// Warning 2394: (62-68): transient storage lasts until the end of the transaction: clear it at the end of each call, or calls composed in one transaction see each other's values (EIP-1153)
// Warning 5740: (62-87): this code is never reached
