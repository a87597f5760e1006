// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Units
/// @notice The fixed numbers of the network and the one place where energy becomes money.
library Units {
    /// @notice Meters count in steps of this many Wh. It is even, which is why half a price times an energy is whole.
    uint48 internal constant METER_STEP = 10;

    /// @notice Battery capacities are multiples of this many Wh (1 kWh), so that a per cent of one is a meter step.
    uint48 internal constant CAPACITY_STEP = 1000;

    /// @notice No window of slots is longer than a day. It bounds every loop over slots.
    uint32 internal constant MAX_WINDOW = 24;

    /// @notice mu of the dynamic price: 0.01 SEK/kWh per kWh is 100 price units per Wh.
    int256 internal constant MU = 100;

    /// @notice An efficiency of 1.00. Efficiencies are in per mille.
    uint256 internal constant UNIT_EFFICIENCY = 1000;

    /// @notice The price of some energy.
    /// @param energy Wh, a multiple of METER_STEP.
    /// @param doublePrice Twice the price, so that the average of two prices stays an integer.
    /// @return The amount in 1e-10 SEK. Exact: `energy` is even.
    function cost(uint256 energy, uint256 doublePrice) internal pure returns (uint256) {
        return (energy * doublePrice) / 2;
    }
}
