contract D {} contract C { function f(D d) public view { d.balance; } }
// ----
// TypeError 3125: (57-66): contract D has no member `balance`: addresses have it, convert with `address(...)`
