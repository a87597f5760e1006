contract C {
    function f(uint256 n) public pure returns (uint256 sum) {
        for (uint256 i = 0; i < n; i++) {
            if (i % 2 == 0) continue;
            if (i > 100) break;
            sum += i;
        }
        do { sum /= 2; } while (sum > 10);
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
//     %10 = invoke[@f.44] %9
//     %11 = add 0x0, 0x20
//     mstore 0x0, %10
//     %12 = sub %11, 0x0
//     evmReturn 0x0, %12
//   }
//   func @f.44(%0) -> 1 declaration 44 {
//     jump b2(0x0, 0x0)
//   b1:
//     return %12
//   b2(%1, %2):
//     %3 = lt %1, %0
//     branch %3, b3, b5
//   b3:
//     %4 = checkedMod[u256] %1, 0x2
//     %5 = eq %4, 0x0
//     branch %5, b6, b7
//   b4(%6):
//     %7 = checkedAdd[u256] %1, 0x1
//     jump b2(%7, %6)
//   b5:
//     jump b11(%2)
//   b6:
//     jump b4(%2)
//   b7:
//     %8 = gt %1, 0x64
//     branch %8, b8, b9
//   b8:
//     jump b5
//   b9:
//     %9 = checkedAdd[u256] %2, %1
//     jump b4(%9)
//   b10:
//     %10 = gt %12, 0xa
//     branch %10, b11(%12), b12
//   b11(%11):
//     %12 = checkedDiv[u256] %11, 0x2
//     jump b10
//   b12:
//     jump b1
//   }
//   }
