// SPDX-License-Identifier: MIT
contract C {
    function f() public {
        uint a = ;
        uint b = 1;
        b + ;
        if (b {
            b = 2;
        }
        b = 3;
    }
    function g() public { return 1 }
    uint c;
    function h(uint) public
    uint d = 2;
}
contract D { x y z; uint e; }
// ----
// ParserError 6933: (88-89): expected an expression, found `;`
// ParserError 6933: (122-123): expected an expression, found `;`
// ParserError 2314: (138-139): expected `)`, found `{`
// ParserError 2314: (225-226): expected `;`, found `}`
// ParserError 2314: (271-275): expected `;`, found the type `uint`
// ParserError 2314: (302-303): expected `;`, found `z`
