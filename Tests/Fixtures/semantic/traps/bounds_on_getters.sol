contract C { uint8[3] public fixedOne = [1, 2, 3]; uint256[] public dynamic; mapping(uint256 => uint8[]) public mapped; struct S { uint256 a; bytes b; uint256[] hidden; mapping(uint256 => bool) gone; uint8 c; } S public s; mapping(address => mapping(bool => S)) public deep; constructor() { dynamic.push(9); mapped[4].push(6); s.a = 1; s.b = "bytes"; s.c = 3; } }
// ----
// fixedOne(uint256): 2 -> 3
// fixedOne(uint256): 3 -> FAILURE
// dynamic(uint256): 0 -> 9
// dynamic(uint256): 1 -> FAILURE
// mapped(uint256,uint256): 4, 0 -> 6
// mapped(uint256,uint256): 4, 1 -> FAILURE
// s() -> 1, 96, 3, 5, "bytes"
// deep(address,bool): 1, true -> 0, 96, 0, 0
