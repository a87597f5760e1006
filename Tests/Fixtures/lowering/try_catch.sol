interface I { function g(uint256) external returns (uint256); }
contract C {
    function f(I i) external returns (uint256) {
        try i.g(1) returns (uint256 v) { return v; }
        catch Error(string memory reason) { return bytes(reason).length; }
        catch Panic(uint256 code) { return code; }
        catch { return 0; }
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
//     switch %4, 0xfc68521a: b3, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7 = sub %6, 0x4
//     %8 = slt %7, 0x20
//     revertIf %8
//     %9 = calldataload 0x4
//     %10 = shr 0xa0, %9
//     revertIf %10
//     %11 = invoke[@f.50] %9
//     %12 = add 0x0, 0x20
//     mstore 0x0, %11
//     %13 = sub %12, 0x0
//     evmReturn 0x0, %13
//   }
//   func @f.50(%0) -> 1 declaration 50 {
//     %1 = freeMemoryPointer
//     %2 = shl 0xe0, 0xe420264a
//     mstore %1, %2
//     %3 = add %1, 0x4
//     %4 = add %3, 0x20
//     mstore %3, 0x1
//     %5 = sub %4, %1
//     %6 = gas
//     %7 = call %6, %0, 0x0, %1, %5, %1, 0x20
//     branch %7, b2, b3
//   b1(%8):
//     return %8
//   b2:
//     %9 = returndatasize
//     %10 = lt %9, 0x20
//     revertIf %10
//     %11 = allocate 0x20
//     %12 = mload %1
//     jump b1(%12)
//   b3:
//     %13 = returndatasize
//     %14 = gt %13, 0x3
//     branch %14, b5, b6(0x0)
//   b4:
//     jump b1(0x0)
//   b5:
//     returndatacopy 0x0, 0x0, 0x4
//     %15 = mload 0x0
//     %16 = shr 0xe0, %15
//     jump b6(%16)
//   b6(%17):
//     %18 = eq %17, 0x8c379a0
//     branch %18, b7, b8
//   b7:
//     %19 = invoke[@tryError]
//     branch %19, b9, b10
//   b8:
//     %20 = eq %17, 0x4e487b71
//     branch %20, b11, b12
//   b9:
//     %21 = mload %19
//     jump b1(%21)
//   b10:
//     jump b8
//   b11:
//     %22 = returndatasize
//     %23 = gt %22, 0x23
//     branch %23, b13, b14
//   b12:
//     branch 0x1, b15, b16
//   b13:
//     returndatacopy 0x0, 0x4, 0x20
//     %24 = mload 0x0
//     jump b1(%24)
//   b14:
//     jump b12
//   b15:
//     jump b1(0x0)
//   b16:
//     jump b4
//   }
//   func @tryError() -> 1 {
//     %0 = returndatasize
//     %1 = lt %0, 0x44
//     %2 = iszero %1
//     branch %2, b1, b2(0x0)
//   b1:
//     %3 = freeMemoryPointer
//     %4 = sub %0, 0x4
//     returndatacopy %3, 0x4, %4
//     %5 = mload %3
//     %6 = gt %5, 0xffffffffffffffff
//     %7 = add %5, 0x24
//     %8 = gt %7, %0
//     %9 = or %6, %8
//     %10 = iszero %9
//     branch %10, b3, b4(0x0)
//   b2(%11):
//     return %11
//   b3:
//     %12 = add %3, %5
//     %13 = mload %12
//     %14 = gt %13, 0xffffffffffffffff
//     %15 = iszero %14
//     branch %15, b5, b6(0x0)
//   b4(%16):
//     jump b2(%16)
//   b5:
//     %17 = add %12, 0x20
//     %18 = add %17, %13
//     %19 = add %3, %4
//     %20 = gt %18, %19
//     %21 = iszero %20
//     branch %21, b7, b8(0x0)
//   b6(%22):
//     jump b4(%22)
//   b7:
//     %23 = add 0x20, %13
//     %24 = add %5, %23
//     %25 = allocate %24
//     %26 = add %25, %5
//     jump b8(%26)
//   b8(%27):
//     jump b6(%27)
//   }
//   }
