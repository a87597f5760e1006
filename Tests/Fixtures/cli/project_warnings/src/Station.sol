// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "./old/Pole.sol";

contract Station is Pole {
    function plug(uint256 slot) external {
        uint256 unused = 1;
        emit Plugged();
    }

    event Plugged();
}
