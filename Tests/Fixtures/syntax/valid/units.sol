// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
pragma solidity >=0.8 <0.9 || 1.*;
pragma solidity 0.8.0 - 0.8.99;
pragma abicoder v2;
pragma experimental SMTChecker;
import "./a.sol";
import "./a.sol" as A;
import * as B from "./a.sol";
import {c, d as e} from './a.sol';
uint constant x = 1;
struct S { uint a; mapping(address owner => uint value) b; }
enum E { a, b }
type T is uint256;
using {f, g as +, h as ==} for T global;
using L for *;
error Err(uint a, string);
event Ev(uint indexed a, bytes b) anonymous;
function f(T a) pure returns (T) { return a; }
abstract contract C is A.B, D(1, 2) layout at 0x10 + 2 {}
interface I {}
library L {}
// ----
