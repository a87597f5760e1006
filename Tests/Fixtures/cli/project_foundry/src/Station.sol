// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import {Meter} from "meter/Meter.sol";
import {peak} from "@tariffs/Peak.sol";

contract Station is Meter {
    function price() external pure returns (uint256) {
        return peak();
    }
}
