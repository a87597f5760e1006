// SPDX-License-Identifier: MIT
contract C { function f(uint a public {} function g() public { f(1 2); uint x = (1 2); uint[2] y = [1 2]; } }
enum E { a b }
// ----
// ParserError 2314: (63-69): expected `,` or `)`, found `public`
// ParserError 2314: (99-100): expected `,` or `)`, found `2`
// ParserError 2314: (115-116): expected `,` or `)`, found `2`
// ParserError 2314: (134-135): expected `,` or `]`, found `2`
// ParserError 2314: (153-154): expected `,` or `}`, found `b`
