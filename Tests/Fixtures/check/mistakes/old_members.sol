contract C { function f(address a) public { msg.gas; block.blockhash(1); a.callcode(""); } }
// ----
// Warning 9302: (73-87): the result of this low-level call is ignored: it tells whether the call failed
// TypeError 1400: (44-51): `msg.gas` no longer exists: use `gasleft()`
// TypeError 8113: (53-68): `block.blockhash` no longer exists: use `blockhash`
// TypeError 2256: (73-83): `callcode` no longer exists: use `delegatecall`
