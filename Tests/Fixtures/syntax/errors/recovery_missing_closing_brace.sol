// SPDX-License-Identifier: MIT
contract C {
    function f() public {
        uint a = 1;
    function g() public { a + ; }
    event E();
}
// ----
// ParserError 2314: (104-105): expected `}`: a function cannot be defined inside of another
// ParserError 6933: (121-122): expected an expression, found `;`
