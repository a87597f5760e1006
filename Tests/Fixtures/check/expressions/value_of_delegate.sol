contract C { function f(address a) public { a.delegatecall.value; } }
// ----
// TypeError 8477: (44-64): a delegate call keeps `msg.value`: it cannot send another
