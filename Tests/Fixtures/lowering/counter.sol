contract Counter {
    uint256 public count;
    error TooLow(uint256 count);
    event Changed(address indexed by, uint256 count);

    function decrease(uint8 by) external {
        if (count < by) revert TooLow(count);
        count -= by;
        emit Changed(msg.sender, count);
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
//     switch %4, 0x6661abd: b3, 0x7c693149: b4, default: b1
//   b3:
//     %5 = callvalue
//     revertIf %5
//     %6 = calldatasize
//     %7 = sload 0x0
//     %8 = add 0x0, 0x20
//     mstore 0x0, %7
//     %9 = sub %8, 0x0
//     evmReturn 0x0, %9
//   b4:
//     %10 = callvalue
//     revertIf %10
//     %11 = calldatasize
//     %12 = sub %11, 0x4
//     %13 = slt %12, 0x20
//     revertIf %13
//     %14 = calldataload 0x4
//     %15 = shr 0x8, %14
//     revertIf %15
//     invoke[@decrease.35] %14
//     stop
//   }
//   func @decrease.35(%0) -> 0 declaration 35 {
//     %1 = sload 0x0
//     %2 = lt %1, %0
//     branch %2, b2, b3
//   b1:
//     return
//   b2:
//     %3 = sload 0x0
//     revertErrorIf[0x172b0984] 0x1, %3
//     unreachable
//   b3:
//     %4 = sload 0x0
//     %5 = checkedSub[u256] %4, %0
//     sstore 0x0, %5
//     %6 = caller
//     %7 = sload 0x0
//     %8 = freeMemoryPointer
//     %9 = add %8, 0x20
//     mstore %8, %7
//     %10 = sub %9, %8
//     log2 %8, %10, 0xb52dda022b6c1a1f40905a85f257f689aa5d69d850e49cf939d688fbe5af5946, %6
//     jump b1
//   }
//   }
