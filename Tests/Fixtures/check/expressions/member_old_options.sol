contract D { function f() public payable {} } contract C { function g(D d) public { d.f.value(1).gas(2)(); } }
// ----
// TypeError 1621: (84-93): `.value(...)` no longer exists: write `{value: ...}`
// TypeError 1621: (84-100): `.gas(...)` no longer exists: write `{gas: ...}`
