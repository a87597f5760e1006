contract C { struct S { mapping(uint => uint) m; } S s; function g(uint, bool) external {} function i() internal {} function f(uint[] memory a, uint[][] memory n) public { abi.encode(1, a, "x", msg.sender); abi.encodePacked(1); abi.encodePacked(uint8(1), a, n); abi.encode(s); abi.encode(1.5); abi.encode(i); abi.encode({a: 1}); abi.encodeWithSelector(0x12345678, 1); abi.encodeWithSignature("f()", 1); abi.encodeCall(this.g, (1, true)); abi.encodeCall(this.g, (1)); abi.encodeCall(this.g, (1, 2)); abi.encodeCall(this.g, 1, 2); abi.encodeCall(1, 2); abi.encodeCall(i, ()); } }
// ----
// TypeError 7279: (224-225): a literal has no size of its own to be packed: convert it to a type first
// TypeError 9578: (258-259): uint256[][] memory cannot be packed
// TypeError 2056: (273-274): struct C.S storage ref cannot be encoded
// TypeError 6090: (288-291): fractions cannot be encoded
// TypeError 2056: (305-306): function () cannot be encoded
// TypeError 2627: (309-327): the arguments of this function have no names
// TypeError 7515: (438-465): the function takes 2 arguments, the tuple has 1
// TypeError 5407: (494-495): int_const 2 does not convert to the parameter's type bool
// TypeError 6219: (499-527): `abi.encodeCall` takes a function and a tuple of its arguments
// TypeError 5511: (544-545): the first argument has to be a function, but is int_const 1
// TypeError 3509: (566-567): an external function is needed, this is an internal function
