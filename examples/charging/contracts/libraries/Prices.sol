// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Slot} from "../Types.sol";
import {Units} from "./Units.sol";

/// @title Prices
/// @notice The dynamic price of a slot: lambda = phi + mu * (q - Q). All of it is exact.
library Prices {
    /// @notice sigma = mu * (q - Q): what the scheduled demand adds to the base price.
    function surcharge(Slot memory self) internal pure returns (int256) {
        return _surcharge(self, uint256(self.background) + self.booked);
    }

    /// @notice lambda at the demand that is scheduled now. Never negative, since Tariff accepts no other terms.
    function dynamicPrice(Slot memory self) internal pure returns (uint256) {
        return uint256(int256(uint256(self.basePrice)) + surcharge(self));
    }

    /// @notice lambda if all demand that the slot can take were scheduled: no bill exceeds it.
    function ceilingPrice(Slot memory self) internal pure returns (uint256) {
        return uint256(int256(uint256(self.basePrice)) + _surcharge(self, self.limit));
    }

    /// @notice The demand that the slot can still take.
    function room(Slot memory self) internal pure returns (uint256) {
        return uint256(self.limit) - self.background - self.booked;
    }

    function _surcharge(Slot memory self, uint256 demand) private pure returns (int256) {
        return Units.MU * (int256(demand) - int256(uint256(self.forecast)));
    }
}
