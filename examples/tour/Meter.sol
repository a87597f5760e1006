// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title A prepaid energy meter
contract Meter {
    event Charged(address indexed vehicle, uint256 wattHours);
    error NotEnough(uint256 asked, uint256 available);

    uint256 public available;

    constructor(uint256 wattHours) {
        available = wattHours;
    }

    /// @notice Takes energy out of the meter
    /// @param wattHours how much
    /// @return left what remains
    function charge(uint256 wattHours) external returns (uint256 left) {
        if (wattHours > available) revert NotEnough(wattHours, available);
        available -= wattHours;
        emit Charged(msg.sender, wattHours);
        return available;
    }
}
