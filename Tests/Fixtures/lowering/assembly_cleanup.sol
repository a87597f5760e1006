contract C {
    function f(uint8 x) public pure returns (bool) {
        assembly { x := add(x, 1) }
        return x == 0;
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
//     switch %4, 0x3120d434: b3, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7 = sub %6, 0x4
//     %8 = slt %7, 0x20
//     revertIf %8
//     %9 = calldataload 0x4
//     %10 = shr 0x8, %9
//     revertIf %10
//     %11 = invoke[@f.19] %9
//     %12 = add 0x0, 0x20
//     mstore 0x0, %11
//     %13 = sub %12, 0x0
//     evmReturn 0x0, %13
//   }
//   func @f.19(%0) -> 1 declaration 19 {
//     %1 = add %0, 0x1
//     %2 = and %1, 0xff
//     %3 = eq %2, 0x0
//     jump b1
//   b1:
//     return %3
//   }
//   }
