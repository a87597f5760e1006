// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    address constant A = 0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045;
}
