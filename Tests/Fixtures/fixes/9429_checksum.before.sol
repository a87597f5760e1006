// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    address constant A = 0xd8da6bf26964af9d7eed9e03e53415d37aa96045;
}
