// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Delivery, Slot, SlotPlan} from "../Types.sol";

/// @title IBilling
/// @notice What scheduling and charging control need of the money and of the prices.
interface IBilling {
    /// @notice The running slot.
    function currentSlot() external view returns (uint32);

    /// @notice The feed-in tariff for offers made now.
    function feedInTariff() external view returns (uint64);

    /// @notice The slots from `first` to `last`, all of which must have terms.
    function market(uint32 first, uint32 last) external view returns (Slot[] memory);

    /// @notice Adds grid demand to the slots of a plan.
    function bookDemand(SlotPlan[] calldata plan) external;

    /// @notice Takes grid demand out of a slot that has not begun.
    function releaseDemand(uint32 slot, uint48 energy) external;

    /// @notice Takes the most that a session can cost into custody.
    function hold(uint256 session, address payer, uint256 amount) external;

    /// @notice Pays for one delivery of a session out of what is held.
    function pay(uint256 session, Delivery calldata delivery) external;

    /// @notice Returns what is left of a session's hold to its payer.
    function release(uint256 session) external;

    /// @notice The aggregator pays a prosumer for energy that nobody took.
    function payFeedIn(uint256 offer, address prosumer, uint32 slot, uint48 energy, uint64 tariff) external;
}
