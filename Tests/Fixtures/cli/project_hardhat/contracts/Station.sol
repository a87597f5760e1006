// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "@tariffs/flat/Flat.sol";

contract Station {
    function price() external pure returns (uint256) {
        return Flat.price();
    }
}
