// SPDX-License-Identifier: MIT
contract C {
    function f() public {
        a = b = c ? d : e ? g : h; a |= b ^= c &= d <<= e >>= g >>>= h += i -= j *= k /= l %= m;
        a || b && c == d != e < g > h <= i >= j | k ^ l & m << n >> o >>> p + q - r * s / t % u ** v ** w;
        !a; ~a; -a; ++a; --a; a++; a--; delete a; - -a; !!a;
        a.b.c(1, 2)[3]{value: 1, gas: 2}({x: 1, y: 2}); a({}); a(); a{value: 1}; new A(1); new uint[](2); new B.C{salt: s}();
        (1, 2); (1, , 2); (1,); [1, 2]; [[1], [2]]; uint(1); payable(a); address(this).balance; type(C).name; a.address;
        1; 1_000; 0x1F; 1.5; .5; 1e10; 1.5e-3; 1 wei; 1 gwei; 1 ether; 1 seconds; 1 minutes; 1 hours; 1 days; 1 weeks; 1 years;
        "a"; 'b'; "a" "b" 'c'; "\n\r\t\"\'\\\x41\u00e4"; unicode"ä" unicode'ö'; hex"00ff" hex'aa_bb'; hex""; true; false;
        uint[] memory x; bytes32; string; bool; a[1]; uint[]; abi.encode(uint[2], (uint)); error; from; global; layout; at; revert; transient;
    }
}
// ----
