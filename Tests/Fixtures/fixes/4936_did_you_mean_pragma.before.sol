// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
pragma abicodr v2;
contract C {}
