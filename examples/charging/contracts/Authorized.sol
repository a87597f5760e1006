// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {Role} from "./Types.sol";

/// @title Authorized
/// @notice Base of every contract of the network that lets only certain accounts in.
abstract contract Authorized {
    /// @notice Only the aggregator may do this.
    error OnlyAggregator(address caller);

    /// @notice Only a member with this role may do this.
    error OnlyRole(address caller, Role role);

    /// @notice An address that must exist is zero.
    error ZeroAddress();

    /// @notice The register of members.
    IAuthorization public immutable authorization;

    /// @notice Lets only the aggregator through.
    modifier onlyAggregator() {
        if (msg.sender != authorization.aggregator()) revert OnlyAggregator(msg.sender);
        _;
    }

    /// @notice Lets only members with a role through.
    modifier onlyRole(Role role) {
        if (authorization.roleOf(msg.sender) != role) revert OnlyRole(msg.sender, role);
        _;
    }

    constructor(IAuthorization authorization_) {
        if (address(authorization_) == address(0)) revert ZeroAddress();
        authorization = authorization_;
    }
}
