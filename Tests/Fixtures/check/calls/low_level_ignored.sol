contract C { function f(address payable a) public { a.call(""); a.send(1); a.delegatecall(""); } }
// ----
// Warning 9302: (52-62): the result of this low-level call is ignored: it tells whether the call failed
// Warning 5878: (64-73): the result of `send` is ignored: it tells whether the transfer failed
// Warning 9302: (75-93): the result of this low-level call is ignored: it tells whether the call failed
