// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title IScheduling
/// @notice What charging control reports back to scheduling.
interface IScheduling {
    /// @notice Whether a member has an open offer.
    function hasOpenOffer(address seller) external view returns (bool);

    /// @notice A session on an offer ended; what it did not take is for sale again.
    function sessionEnded(uint256 offer, uint48 undelivered) external;
}
