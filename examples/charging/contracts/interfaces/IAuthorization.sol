// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Role} from "../Types.sol";

/// @title IAuthorization
/// @notice Who belongs to the network, and as what.
interface IAuthorization {
    /// @notice The EV aggregator: owner of the network, seller of grid energy, operator of its meters.
    function aggregator() external view returns (address);

    /// @notice The role of an account, `None` if it is not a member.
    function roleOf(address account) external view returns (Role);
}
