// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Band, SlotPlan, Source, Vehicle} from "../Types.sol";

/// @title IChargingControl
/// @notice What scheduling needs of vehicles and sessions.
interface IChargingControl {
    /// @notice A vehicle by its user.
    function vehicleOf(address user) external view returns (Vehicle memory);

    /// @notice What a vehicle's battery still wants, in Wh.
    function demandOf(address user) external view returns (uint48);

    /// @notice What a vehicle can deliver inside a band, in Wh.
    function availableFrom(address user, Band band) external view returns (uint48);

    /// @notice Opens a planned session for a vehicle.
    /// @return The session's id; ids start at 1 and are never used again.
    function openSession(address vehicle, address supplier, Source source, uint256 offer, SlotPlan[] calldata plan)
        external
        returns (uint256);
}
