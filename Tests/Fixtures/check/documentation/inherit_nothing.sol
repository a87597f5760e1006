contract A { function f() public virtual {} } contract B is A { /// @inheritdoc A
 function g() public {} /// @inheritdoc A
 function f() public override {} }
// ----
// DocstringParsingError 4682: (64-81): nothing of `A` is overridden here to take documentation from
