// SPDX-License-Identifier: MIT
contract C {
    modifier m() { { _; } _; }
    function f() public returns (uint) {
        uint a; uint b = 1; S memory c; T.U storage d = e;
        (uint g, , bytes memory h) = k(); (, uint i) = k(); (a, b) = (b, a); (a, , b) = k(); (a) = 1; (, a) = k();
        a[1:2]; a[:]; a[1:]; a[:2]; x.y[2][3] memory n = 1; x.y[2][3] = 1; uint[] memory o = new uint[](3);
        bytes[2] memory p; address payable q; mapping(uint => uint) storage r; function () external s;
        if (a > b) a = b; else if (a < b) b = a; else { a = 0; }
        for (;;) break; for (uint j = 0; j < 10; ++j) { continue; } for (a = 1; ; a++) {}
        while (true) { a++; } do { a--; } while (a > 0);
        unchecked { a += 1; }
        try this.f() returns (uint t) { a = t; } catch Error(string memory u) {} catch Panic(uint v) {} catch (bytes memory) {}
        try new C{salt: 1}() {} catch {}
        emit E(a); emit L.E({a: 1}); revert F(); revert L.F(1); revert("x"); revert();
        delete a; throw;
    }
}
// ----
