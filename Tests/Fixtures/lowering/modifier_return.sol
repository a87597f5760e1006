contract C {
    bool locked;
    modifier guarded(uint256 limit) {
        if (locked) return;
        locked = true;
        _;
        locked = false;
    }
    function f(uint256 x) public guarded(x + 1) returns (uint256 y) {
        if (x > 3) return x;
        y = 7;
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
//     switch %4, 0xb3de648b: b3, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7 = sub %6, 0x4
//     %8 = slt %7, 0x20
//     revertIf %8
//     %9 = calldataload 0x4
//     %10 = invoke[@f.41] %9
//     %11 = add 0x0, 0x20
//     mstore 0x0, %10
//     %12 = sub %11, 0x0
//     evmReturn 0x0, %12
//   }
//   func @f.41(%0) -> 1 declaration 41 {
//     %1 = checkedAdd[u256] %0, 0x1
//     %2 = sload 0x0
//     %3 = and %2, 0xff
//     %4 = iszero %3
//     %5 = iszero %4
//     branch %5, b2, b3
//   b1(%6):
//     return %6
//   b2:
//     jump b1(0x0)
//   b3:
//     %7 = sload 0x0
//     %8 = and %7, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00
//     %9 = or %8, 0x1
//     sstore 0x0, %9
//     %10 = gt %0, 0x3
//     branch %10, b5, b6
//   b4(%11):
//     %12 = sload 0x0
//     %13 = and %12, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00
//     %14 = or %13, 0x0
//     sstore 0x0, %14
//     jump b1(%11)
//   b5:
//     jump b4(%0)
//   b6:
//     jump b4(0x7)
//   }
//   }
