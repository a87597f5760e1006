contract C { function f() public view returns (uint, address, bytes4, uint, uint) { block.difficulty; return (block.timestamp, tx.origin, msg.sig, block.chainid, gasleft()); } }
// ----
// Warning 8417: (84-100): since Paris, `difficulty` is `prevrandao`: a random number of the beacon chain
