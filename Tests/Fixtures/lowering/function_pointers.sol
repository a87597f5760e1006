contract C {
    function a(uint256 x) internal pure returns (uint256) { return x; }
    function b(uint256 x) internal pure returns (uint256) { return x + 1; }
    function f(bool c, uint256 x) public pure returns (uint256) {
        function(uint256) internal pure returns (uint256) g = c ? a : b;
        return g(x);
    }
}
// ----
//   object runtime entry @main {
//   func @main() -> 0 {
//     %0 = memoryGuard
//     setFreeMemoryPointer %0
//     %1 = calldatasize
//     %2 = lt %1, 0x4
//     branch %2, b1, b2
//   b1:
//     revertIf 0x1
//     unreachable
//   b2:
//     %3 = calldataload 0x0
//     %4 = shr 0xe0, %3
//     switch %4, 0x9a883c3d: b3, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7 = sub %6, 0x4
//     %8 = slt %7, 0x40
//     revertIf %8
//     %9 = calldataload 0x4
//     %10 = shr 0x1, %9
//     revertIf %10
//     %11 = add 0x4, 0x20
//     %12 = calldataload %11
//     %13 = invoke[@f.48] %9, %12
//     %14 = add 0x0, 0x20
//     mstore 0x0, %13
//     %15 = sub %14, 0x0
//     evmReturn 0x0, %15
//   }
//   func @f.48(%0, %1) -> 1 declaration 48 {
//     branch %0, b2, b3
//   b1:
//     return %3
//   b2:
//     jump b4(0x1)
//   b3:
//     jump b4(0x2)
//   b4(%2):
//     %3 = invoke[@dispatch.1.1] %2, %1
//     jump b1
//   }
//   func @a.9(%0) -> 1 declaration 9 {
//     jump b1
//   b1:
//     return %0
//   }
//   func @b.21(%0) -> 1 declaration 21 {
//     %1 = checkedAdd[u256] %0, 0x1
//     jump b1
//   b1:
//     return %1
//   }
//   func @dispatch.1.1(%0, %1) -> 1 {
//     switch %0, 0x1: b1, 0x2: b2, default: b3
//   b1:
//     %2 = invoke[@a.9] %1
//     return %2
//   b2:
//     %3 = invoke[@b.21] %1
//     return %3
//   b3:
//     panicIf[0x51] 0x1
//     unreachable
//   }
//   }
