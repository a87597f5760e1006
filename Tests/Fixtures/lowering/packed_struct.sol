contract C {
    struct S { uint8 a; int16 b; address c; bytes3 d; bool e; }
    S s;
    function write(S calldata value) external { s = value; }
    function read() external view returns (int16, bytes3, bool) { return (s.b, s.d, s.e); }
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
//     switch %4, 0x57de26a4: b3, 0xabecbc7d: b4, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7, %8, %9 = invoke[@read.42]
//     %10 = add 0x0, 0x60
//     mstore 0x0, %7
//     %11 = add 0x0, 0x20
//     mstore %11, %8
//     %12 = add 0x0, 0x40
//     mstore %12, %9
//     %13 = sub %10, 0x0
//     evmReturn 0x0, %13
//   b4:
//     %14 = callvalue
//     revertIf %14
//     %15 = calldatasize
//     %16 = sub %15, 0x4
//     %17 = slt %16, 0xa0
//     revertIf %17
//     %18 = sub %15, 0x4
//     %19 = slt %18, 0xa0
//     revertIf %19
//     invoke[@write.24] 0x4
//     stop
//   }
//   func @read.42() -> 3 declaration 42 {
//     %0 = sload 0x0
//     %1 = shr 0x8, %0
//     %2 = signextend 0x1, %1
//     %3 = sload 0x0
//     %4 = shr 0xb8, %3
//     %5 = shl 0xe8, %4
//     %6 = sload 0x0
//     %7 = shr 0xd0, %6
//     %8 = and %7, 0xff
//     %9 = iszero %8
//     %10 = iszero %9
//     jump b1
//   b1:
//     return %2, %5, %10
//   }
//   func @write.24(%0) -> 0 declaration 24 {
//     invoke[@copyToStorage.0.4.0] 0x0, %0
//     jump b1
//   b1:
//     return
//   }
//   func @copyToStorage.0.4.0(%0, %1) -> 0 {
//     %2 = calldataload %1
//     %3 = shr 0x8, %2
//     revertIf %3
//     %4 = add %1, 0x20
//     %5 = calldataload %4
//     %6 = signextend 0x1, %5
//     %7 = xor %5, %6
//     revertIf %7
//     %8 = and %5, 0xffff
//     %9 = shl 0x8, %8
//     %10 = or %2, %9
//     %11 = add %1, 0x40
//     %12 = calldataload %11
//     %13 = shr 0xa0, %12
//     revertIf %13
//     %14 = shl 0x18, %12
//     %15 = or %10, %14
//     %16 = add %1, 0x60
//     %17 = calldataload %16
//     %18 = shl 0x18, %17
//     revertIf %18
//     %19 = shr 0xe8, %17
//     %20 = shl 0xb8, %19
//     %21 = or %15, %20
//     %22 = add %1, 0x80
//     %23 = calldataload %22
//     %24 = shr 0x1, %23
//     revertIf %24
//     %25 = shl 0xd0, %23
//     %26 = or %21, %25
//     sstore %0, %26
//     return
//   }
//   }
