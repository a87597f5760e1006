// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorized} from "./Authorized.sol";
import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {IBilling} from "./interfaces/IBilling.sol";
import {Prices} from "./libraries/Prices.sol";
import {Units} from "./libraries/Units.sol";
import {Slot, SlotTerms} from "./Types.sol";

/// @title Tariff
/// @notice Slots, base prices, forecasts, the feed-in tariff and the dynamic price.
/// @dev Terms are fixed once a grid session has booked a slot or the slot is over, and demand is only ever released
/// from slots that have not begun: the dynamic price of a slot is final when the slot begins to be settled.
abstract contract Tariff is Authorized, IBilling {
    using Prices for Slot;

    /// @notice Slot 1 must have begun when the contract is deployed.
    error InvalidEpoch(uint256 epoch);

    /// @notice The slot is over.
    error SlotClosed(uint32 slot);

    /// @notice The slot has bookings, so its terms are fixed.
    error SlotLocked(uint32 slot);

    /// @notice The aggregator has not announced this slot.
    error NoTerms(uint32 slot);

    /// @notice A list of slots is empty or longer than a day.
    error InvalidSlotCount(uint256 count);

    /// @notice With this forecast the dynamic price could fall below zero.
    error PriceMayTurnNegative(uint32 slot);

    /// @notice The demand exceeds what the grid connection carries in the slot.
    error LimitExceeded(uint32 slot);

    /// @notice The aggregator announced a slot.
    event TermsSet(uint32 indexed slot, uint64 basePrice, uint48 forecast, uint48 limit, uint48 background);

    /// @notice The aggregator changed the feed-in tariff.
    event FeedInTariffSet(uint64 price);

    /// @notice The scheduled demand of a slot changed, and its dynamic price with it.
    event DemandChanged(uint32 indexed slot, uint256 scheduled, uint256 dynamicPrice);

    /// @notice The time at which slot 1 begins, in seconds.
    uint256 public immutable epoch;

    /// @inheritdoc IBilling
    uint64 public override feedInTariff;

    mapping(uint32 slot => Slot) private _slots;

    /// @param epoch_ The time at which slot 1 begins.
    constructor(IAuthorization authorization_, uint256 epoch_) Authorized(authorization_) {
        if (epoch_ > block.timestamp) revert InvalidEpoch(epoch_);
        epoch = epoch_;
    }

    /// @notice Sets the price that the grid pays for energy nobody took. It holds for offers made from now on.
    function setFeedInTariff(uint64 price) external onlyAggregator {
        feedInTariff = price;
        emit FeedInTariffSet(price);
    }

    /// @notice Announces consecutive slots.
    function setTerms(uint32 firstSlot, SlotTerms[] calldata terms) external onlyAggregator {
        if (terms.length == 0 || terms.length > Units.MAX_WINDOW) revert InvalidSlotCount(terms.length);
        if (firstSlot < currentSlot()) revert SlotClosed(firstSlot);
        for (uint32 i = 0; i < terms.length; ++i) {
            _setTerms(firstSlot + i, terms[i]);
        }
    }

    /// @inheritdoc IBilling
    function market(uint32 first, uint32 last) external view override returns (Slot[] memory slots) {
        if (last < first || last - first >= Units.MAX_WINDOW) revert InvalidSlotCount(0);
        slots = new Slot[](last - first + 1);
        for (uint32 i = 0; i < slots.length; ++i) {
            slots[i] = slotAt(first + i);
        }
    }

    /// @notice phi of a slot, in 1e-7 SEK/kWh.
    function basePrice(uint32 slot) external view returns (uint256) {
        return slotAt(slot).basePrice;
    }

    /// @notice sigma of a slot at the demand scheduled now, in 1e-7 SEK/kWh.
    function surcharge(uint32 slot) external view returns (int256) {
        return slotAt(slot).surcharge();
    }

    /// @notice lambda of a slot at the demand scheduled now, in 1e-7 SEK/kWh.
    function dynamicPrice(uint32 slot) public view returns (uint256) {
        return slotAt(slot).dynamicPrice();
    }

    /// @notice The highest lambda that a slot can reach, in 1e-7 SEK/kWh.
    function ceilingPrice(uint32 slot) external view returns (uint256) {
        return slotAt(slot).ceilingPrice();
    }

    /// @notice Everything that is known of a slot.
    function slotAt(uint32 slot) public view returns (Slot memory found) {
        found = _slots[slot];
        if (found.limit == 0) revert NoTerms(slot);
    }

    /// @inheritdoc IBilling
    function currentSlot() public view override returns (uint32) {
        return uint32((block.timestamp - epoch) / 1 hours + 1);
    }

    function _bookDemand(uint32 slot, uint48 energy) internal {
        Slot memory changed = slotAt(slot);
        if (energy > changed.room()) revert LimitExceeded(slot);
        changed.booked += energy;
        _slots[slot] = changed;
        emit DemandChanged(slot, uint256(changed.background) + changed.booked, changed.dynamicPrice());
    }

    function _releaseDemand(uint32 slot, uint48 energy) internal {
        Slot memory changed = slotAt(slot);
        changed.booked -= energy;
        _slots[slot] = changed;
        emit DemandChanged(slot, uint256(changed.background) + changed.booked, changed.dynamicPrice());
    }

    function _setTerms(uint32 slot, SlotTerms calldata terms) private {
        if (_slots[slot].booked != 0) revert SlotLocked(slot);
        if (uint256(Units.MU) * terms.forecast > terms.basePrice) revert PriceMayTurnNegative(slot);
        if (terms.limit == 0 || terms.background > terms.limit) revert LimitExceeded(slot);
        _slots[slot] = Slot({
            basePrice: terms.basePrice,
            forecast: terms.forecast,
            limit: terms.limit,
            background: terms.background,
            booked: 0
        });
        emit TermsSet(slot, terms.basePrice, terms.forecast, terms.limit, terms.background);
    }
}
