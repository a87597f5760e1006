contract C { struct S { uint a; bool b; } function g(uint a, bool b) public pure {} function f(address d) public { g(1); g(true, 1); g({a: 1, b: true}); g({b: true, a: 1}); g({a: 1, c: true}); g({a: 1, a: 2}); S(1); S({a: 1, b: true}); keccak256(1, 2); d.call(1, 2); d.call(); keccak256(1); d.call(1); uint(1, 2); uint({a: 1}); abi.encodeWithSelector(); } }
// ----
// TypeError 6160: (115-119): 1 arguments are given, but 2 are needed
// TypeError 9553: (123-127): bool does not convert to the parameter's type uint256
// TypeError 9553: (129-130): int_const 1 does not convert to the parameter's type bool
// TypeError 4974: (173-191): there is no parameter `c`
// TypeError 6995: (199-200): the argument `a` is given twice
// TypeError 9755: (210-214): 1 arguments are given, but 2 are needed
// TypeError 4323: (236-251): 2 arguments are given, but 1 are needed
// TypeError 8922: (253-265): 2 arguments are given, but 1 are needed
// Warning 9302: (253-265): the result of this low-level call is ignored: it tells whether the call failed
// TypeError 6138: (267-275): 0 arguments are given, but 1 are needed
// Warning 9302: (267-275): the result of this low-level call is ignored: it tells whether the call failed
// TypeError 7556: (287-288): int_const 1 does not convert to the parameter's type bytes memory
// TypeError 8051: (298-299): int_const 1 does not convert to the parameter's type bytes memory
// Warning 9302: (291-300): the result of this low-level call is ignored: it tells whether the call failed
// TypeError 2558: (302-312): a conversion takes one argument, 2 are given
// TypeError 5153: (314-326): the argument of a conversion has no name
// TypeError 9308: (328-352): 0 arguments are given, but at least 1 are needed
