// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract C {
    string constant s = unicode"é😀"; uint8 x = unknown;
}
