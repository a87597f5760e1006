contract C { function f() public {} constructor() { this.f(); } }
// ----
// Warning 5805: (52-56): the contract's external functions cannot be called while it is constructed
