// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Band, Battery, BatteryMode} from "../Types.sol";
import {Units} from "./Units.sol";

/// @title Batteries
/// @notice The arithmetic of one battery: its level stays within 0 and its capacity, and it never charges and
/// discharges at once.
library Batteries {
    /// @notice The battery is already charging or discharging.
    error BatteryBusy(BatteryMode mode);

    /// @notice The battery is not in the mode that the operation needs.
    error WrongBatteryMode(BatteryMode mode);

    /// @notice The level would exceed the capacity.
    error BatteryFull(uint256 level, uint256 capacity);

    /// @notice More would be drawn than the battery holds.
    error BatteryEmpty(uint256 drawn, uint256 level);

    /// @notice Only a battery whose state of health is above this many per cent may be discharged into the network.
    uint8 internal constant MIN_HEALTH = 80;

    uint256 private constant MILLI = 1000;

    /// @notice Takes an idle battery into use.
    function begin(Battery storage self, BatteryMode mode) internal {
        if (self.mode != BatteryMode.Idle) revert BatteryBusy(self.mode);
        self.mode = mode;
    }

    /// @notice Gives the battery back.
    function end(Battery storage self) internal {
        self.mode = BatteryMode.Idle;
    }

    /// @notice Stores metered energy: B_chg = B_pr * eta * dt.
    /// @param energy Wh at the meter.
    /// @param efficiency eta of charging in per mille.
    function charge(Battery storage self, uint256 energy, uint256 efficiency) internal {
        if (self.mode != BatteryMode.Charging) revert WrongBatteryMode(self.mode);
        uint256 level = self.level + energy * efficiency;
        uint256 capacity = self.capacity * MILLI;
        if (level > capacity) revert BatteryFull(level, capacity);
        self.level = uint64(level);
    }

    /// @notice Draws what it takes to deliver metered energy, losses included.
    /// @dev Rounds up by less than 1 mWh, against the battery; a settlement counts metered energy and never rounds.
    /// @param energy Wh at the meter.
    /// @param efficiency eta of discharging in per mille.
    function discharge(Battery storage self, uint256 energy, uint256 efficiency) internal {
        if (self.mode != BatteryMode.Discharging) revert WrongBatteryMode(self.mode);
        uint256 drawn = (energy * MILLI * Units.UNIT_EFFICIENCY + efficiency - 1) / efficiency;
        uint256 level = self.level;
        if (drawn > level) revert BatteryEmpty(drawn, level);
        self.level = uint64(level - drawn);
    }

    /// @notice What the battery still wants: capacity * SOH / 100 - level, in whole meter steps.
    function demand(Battery memory self) internal pure returns (uint48) {
        uint256 target = uint256(self.capacity) * self.stateOfHealth * MILLI / 100;
        if (target <= self.level) return 0;
        return _wholeSteps(target - self.level);
    }

    /// @notice What the battery can deliver inside a band, in whole meter steps.
    /// @dev In the reduced band what lies above 70 % stays in the battery too. With losses, each of at most MAX_WINDOW
    /// meter readings may draw a fraction of a mWh more; that much is kept back.
    /// @param efficiency eta of discharging in per mille.
    function available(Battery memory self, Band band, uint256 efficiency) internal pure returns (uint48) {
        uint256 onePercent = self.capacity * MILLI / 100;
        uint256 upper = band == Band.Reduced ? 70 * onePercent : 100 * onePercent;
        uint256 lower = band == Band.Reduced ? 40 * onePercent : 50 * onePercent;
        if (efficiency != Units.UNIT_EFFICIENCY) lower += Units.MAX_WINDOW;
        uint256 level = self.level < upper ? self.level : upper;
        if (level <= lower) return 0;
        return _wholeSteps((level - lower) * efficiency / Units.UNIT_EFFICIENCY);
    }

    /// @dev From mWh to Wh, rounded down to a meter step.
    function _wholeSteps(uint256 charge_) private pure returns (uint48) {
        return uint48(charge_ / (MILLI * Units.METER_STEP)) * Units.METER_STEP;
    }
}
