contract C { uint x; event E(); function a() public pure returns (uint) { return x; } function b() public view { x = 1; } function c() public pure returns (address) { return msg.sender; } function d() public { msg.value; } function e() public view { emit E(); } function f() public returns (uint) { return 1; } function g() public returns (uint) { return x; } modifier m() { msg.value; _; } function h() public m {} function i() public pure { assembly { sstore(0, 1) pop(sload(0)) } } function j() public view { assembly { pop(create(0, 0, 0)) } } }
// ----
// TypeError 2527: (81-82): this reads the state or the environment, which a pure function cannot
// TypeError 8961: (113-114): this may change the state, which a `view` function cannot
// TypeError 2527: (174-184): this reads the state or the environment, which a pure function cannot
// TypeError 5887: (210-219): only payable functions and internal ones can use the value sent along
// TypeError 8961: (255-258): this may change the state, which a `view` function cannot
// Warning 2018: (262-310): the function can be declared `pure`
// Warning 2018: (311-359): the function can be declared `view`
// TypeError 4006: (411-412): the modifier uses the value sent along, so the function has to be payable
// TypeError 8961: (454-466): this may change the state, which a `pure` function cannot
// TypeError 2527: (471-479): this reads the state or the environment, which a pure function cannot
// TypeError 8961: (527-542): this may change the state, which a `view` function cannot
