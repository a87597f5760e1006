contract C {
    uint256 s = 5; uint128 lo; uint128 hi = 9;
    function arith(uint256 a, uint256 b) external pure returns (uint256 r, uint256 q) { assembly { r := add(a, mul(b, 2)) if gt(r, 10) { r := sub(r, 10) } switch b case 0 { q := 1 } case 3 { q := 33 } default { q := 99 } } }
    function loop(uint256 n) external pure returns (uint256 r) { assembly { for { let i := 0 } lt(i, n) { i := add(i, 1) } { if eq(i, 2) { continue } if gt(i, 5) { break } r := add(r, i) } } }
    function fun(uint256 n) external pure returns (uint256 r, uint256 t) { assembly { function fib(k) -> x { if lt(k, 2) { x := k leave } x := add(fib(sub(k, 1)), fib(sub(k, 2))) } function two(a) -> b, c { b := a c := add(a, 1) } r := fib(n) let u, v := two(n) t := add(u, v) } }
    function slots() external view returns (uint256 a, uint256 b, uint256 off) { assembly { a := sload(s.slot) b := shr(mul(8, hi.offset), sload(hi.slot)) off := hi.offset } }
    function mem(bytes memory d) external pure returns (bytes32 h, uint256 len) { assembly { len := mload(d) h := keccak256(add(d, 32), len) } }
    function dirty(uint256 x) external pure returns (uint8) { uint8 y; assembly { y := x } return y; }
    function literals() external pure returns (bytes32 a, bytes32 b, uint256 c) { assembly { a := "abc" b := hex"0102" c := 0xff } }
    function cd(bytes calldata d) external pure returns (uint256 o, uint256 l, bytes32 w) { assembly { o := d.offset l := d.length w := calldataload(d.offset) } }
    function ret() external pure returns (uint256) { assembly { mstore(0, 42) return(0, 32) } }
    function rev() external pure { assembly { mstore(0, 7) revert(0, 32) } }
    function store(uint256 v) external returns (uint256) { assembly { sstore(s.slot, v) } return s; }
    function reassign(uint256[] memory a) external pure returns (uint256) { assembly { mstore(a, 1) } return a.length; }
}
// ----
// arith(uint256,uint256): 2, 3 -> 8, 33
// arith(uint256,uint256): 20, 0 -> 10, 1
// loop(uint256): 10 -> 13
// fun(uint256): 10 -> 55, 21
// slots() -> 5, 9, 16
// mem(bytes): 0x20, 3, "abc" -> 0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45, 3
// dirty(uint256): 0x1ff -> 255
// literals() -> "abc", left(0x0102), 255
// cd(bytes): 0x20, 3, "abc" -> 68, 3, "abc"
// ret() -> 42
// rev() -> FAILURE, 7
// store(uint256): 77 -> 77
// reassign(uint256[]): 0x20, 2, 1, 2 -> 1
