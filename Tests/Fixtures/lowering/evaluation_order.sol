contract C {
    uint256[] a;
    function next() internal returns (uint256) { a.push(); return a.length; }
    function f() public { a[next() - 1] = next(); }
    function g() public { (a[0], a[1]) = (a[1], a[0]); }
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
//     switch %4, 0x26121ff0: b3, 0xe2179b8e: b4, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     invoke[@f.30]
//     stop
//   b4:
//     %7 = callvalue
//     revertIf %7
//     %8 = calldatasize
//     invoke[@g.50]
//     stop
//   }
//   func @f.30() -> 0 declaration 30 {
//     %0 = invoke[@next.16]
//     %1 = invoke[@next.16]
//     %2 = checkedSub[u256] %1, 0x1
//     %3 = sload 0x0
//     %4 = lt %2, %3
//     %5 = iszero %4
//     panicIf[0x32] %5
//     %6 = keccakWord 0x0
//     %7 = add %6, %2
//     sstore %7, %0
//     jump b1
//   b1:
//     return
//   }
//   func @g.50() -> 0 declaration 50 {
//     %0 = sload 0x0
//     %1 = lt 0x1, %0
//     %2 = iszero %1
//     panicIf[0x32] %2
//     %3 = keccakWord 0x0
//     %4 = add %3, 0x1
//     %5 = sload %4
//     %6 = sload 0x0
//     %7 = lt 0x0, %6
//     %8 = iszero %7
//     panicIf[0x32] %8
//     %9 = keccakWord 0x0
//     %10 = add %9, 0x0
//     %11 = sload %10
//     %12 = sload 0x0
//     %13 = lt 0x0, %12
//     %14 = iszero %13
//     panicIf[0x32] %14
//     %15 = keccakWord 0x0
//     %16 = add %15, 0x0
//     %17 = sload 0x0
//     %18 = lt 0x1, %17
//     %19 = iszero %18
//     panicIf[0x32] %19
//     %20 = keccakWord 0x0
//     %21 = add %20, 0x1
//     sstore %21, %11
//     sstore %16, %5
//     jump b1
//   b1:
//     return
//   }
//   func @next.16() -> 1 declaration 16 {
//     %0 = sload 0x0
//     %1 = lt %0, 0x10000000000000000
//     %2 = iszero %1
//     panicIf[0x41] %2
//     %3 = add %0, 0x1
//     sstore 0x0, %3
//     %4 = keccakWord 0x0
//     %5 = add %4, %0
//     %6 = sload %5
//     %7 = sload 0x0
//     jump b1
//   b1:
//     return %7
//   }
//   }
