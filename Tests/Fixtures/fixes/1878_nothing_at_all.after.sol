// SPDX-License-Identifier: UNLICENSED
pragma solidity ^0.8.30;
/// The contract.
contract C {}
