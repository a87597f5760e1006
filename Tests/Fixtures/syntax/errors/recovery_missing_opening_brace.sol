// SPDX-License-Identifier: MIT
contract C {
    function f() public
        uint a = 1;
    }
    function g() public {}
}
contract D {}
// ----
// ParserError 2314: (77-81): expected `{`, found the type `uint`
