==== Source: a ====
contract A { struct S { uint x; } } function twice(uint x) pure returns (uint) { return 2 * x; } error Bad(uint x); enum E { P, Q }
==== Source: b ====
import "a" as M;
import * as N from "a";
contract C { M.A.S s; function f() public pure returns (uint, N.E) { return (M.twice(3), M.E.Q); } function g() public pure { revert N.Bad(1); } function h() public pure { M.nothing; } }
// ----
// TypeError 9582: (b:213-222): module "a" has no member `nothing`
