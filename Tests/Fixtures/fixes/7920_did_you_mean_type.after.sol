// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
library Lib { struct Point { uint x; } }
contract C {
    Lib.Point p;
}
