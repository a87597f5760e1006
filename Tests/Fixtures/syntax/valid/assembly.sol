// SPDX-License-Identifier: MIT
contract C {
    function f() public {
        assembly {}
        assembly "evmasm" { }
        assembly ("memory-safe", "x") {
            let a let b, c := g() let d := 0x1F let e := "abc" let h := hex"00ff" let i := true
            a := 1 b, c := g() x.slot := 2 { let j } if lt(a, 1) { a := 2 }
            switch a case 1 {} case "x" {} default { }
            for { let k := 0 } lt(k, 1) { k := add(k, 1) } { if k { break } continue }
            function g() -> y, z { y := 1 leave } function l(m, n) { pop(m) } function uint(contract) -> address2 {}
            mstore(0x40, add(mload(0x40), calldatasize()))
            pop(blobhash(0)) let byte2 := byte(0, 1) let unicode := 1 revert(0, 0)
        }
    }
}
// ----
