// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorized} from "./Authorized.sol";
import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {IBilling} from "./interfaces/IBilling.sol";
import {IChargingControl} from "./interfaces/IChargingControl.sol";
import {IScheduling} from "./interfaces/IScheduling.sol";
import {Batteries} from "./libraries/Batteries.sol";
import {Geography} from "./libraries/Geography.sol";
import {Prices} from "./libraries/Prices.sol";
import {Units} from "./libraries/Units.sol";
import {Band, Location, Offer, Role, Slot, SlotPlan, Source, Vehicle} from "./Types.sol";

/// @title Scheduling
/// @notice Finds energy for a vehicle: from the nearest prosumer that covers its whole demand, else from the nearest
/// vehicle that does, else from the grid in the cheapest slots before it leaves.
/// @dev PV and V2G energy flows in consecutive slots from now on and costs the average of feed-in tariff and grid price
/// of each slot. There are at most MAX_OPEN_OFFERS offers, one per member, so the search is bounded.
contract Scheduling is Authorized, IScheduling {
    using Geography for Location;
    using Prices for Slot;

    /// @notice What a vehicle asks for.
    struct Request {
        address user;
        Location location;
        uint32 first; // the first slot that it can use: the running one
        uint32 last;
        uint32 count; // how many slots it needs
        uint48 demand;
        uint256 lowestPrice; // the lowest base price of the first `count` slots
    }

    /// @notice Only the linked contract may do this.
    error OnlyContract(address caller);

    /// @notice A cosine is above 0 and at most 1.
    error InvalidCosine(uint256 cosine);

    /// @notice The energy must be positive and in meter steps.
    error InvalidEnergy(uint256 energy);

    /// @notice A window of slots must not begin in the past, run backwards or exceed a day.
    error InvalidWindow(uint32 first, uint32 last);

    /// @notice There is no such place on earth.
    error InvalidLocation();

    /// @notice The member has an offer already.
    error OfferAlreadyOpen(address seller);

    /// @notice The market is full.
    error TooManyOffers();

    /// @notice There is no such open offer.
    error OfferNotOpen(uint256 offer);

    /// @notice Only the seller may do this.
    error OnlySeller(address caller);

    /// @notice Sessions on the offer are not settled yet.
    error OfferInUse(uint256 offer, uint256 sessions);

    /// @notice Only a prosumer's offer settles with the grid.
    error NotProduction(uint256 offer);

    /// @notice The offer's last slot is not over.
    error OfferNotOver(uint32 lastSlot);

    /// @notice More than what is left of the offer.
    error MoreThanOffered(uint256 energy, uint256 remaining);

    /// @notice The vehicle is not plugged in.
    error NotConnected(address user);

    /// @notice The vehicle's time is up.
    error StayOver(uint32 lastSlot);

    /// @notice The battery is too worn to be discharged.
    error HealthTooLow(uint256 stateOfHealth);

    /// @notice The battery holds nothing above the floor of its band.
    error NothingToOffer();

    /// @notice The vehicle has a session that is not settled.
    error SessionOpen(uint256 session);

    /// @notice The battery is as full as its health allows.
    error NoDemand();

    /// @notice The vehicle leaves before its demand can be met.
    error StayTooShort(uint256 needed, uint256 available);

    /// @notice The grid was asked for another number of slots than the demand needs.
    error WrongSlotCount(uint256 submitted, uint256 needed);

    /// @notice A submitted slot is outside the vehicle's window.
    error SlotOutsideWindow(uint32 slot);

    /// @notice A slot was submitted twice.
    error SlotRepeated(uint32 slot);

    /// @notice Submitted slots must be in the order of their prices.
    error SlotsNotSorted(uint32 slot);

    /// @notice The slot cannot take the demand.
    error SlotFull(uint32 slot);

    /// @notice There is a cheaper slot than a submitted one.
    error NotCheapest(uint32 submitted, uint32 cheaper);

    /// @notice Energy is for sale.
    event OfferMade(
        uint256 indexed offer,
        address indexed seller,
        Source source,
        uint48 energy,
        uint64 minPrice,
        uint32 firstSlot,
        uint32 lastSlot
    );

    /// @notice An offer left the market.
    event OfferClosed(uint256 indexed offer, address indexed seller, uint48 unsold);

    /// @notice A vehicle found its supplier; the distance is in millimetres, 0 for the grid.
    event Scheduled(
        uint256 indexed session,
        address indexed user,
        address indexed supplier,
        Source source,
        uint48 demand,
        uint256 bill,
        uint256 distance
    );

    /// @notice The most offers that can be open at once.
    uint256 public constant MAX_OPEN_OFFERS = 64;

    /// @notice The money and the prices.
    IBilling public immutable billing;

    /// @notice Vehicles and sessions.
    IChargingControl public immutable control;

    /// @notice The most energy that a vehicle takes in one slot, in Wh.
    uint48 public immutable slotEnergy;

    /// @notice The cosine of the network's latitude, in 1e-6.
    uint32 public immutable cosLatitude;

    /// @notice How many offers there have been.
    uint256 public offerCount;

    mapping(uint256 offer => Offer) private _offers;
    mapping(address seller => uint256 offer) private _offerOf;
    mapping(uint256 offer => uint256 position) private _position;
    uint256[] private _open;

    constructor(
        IAuthorization authorization_,
        IBilling billing_,
        IChargingControl control_,
        uint48 slotEnergy_,
        uint32 cosLatitude_
    ) Authorized(authorization_) {
        if (address(billing_) == address(0) || address(control_) == address(0)) revert ZeroAddress();
        if (slotEnergy_ == 0 || slotEnergy_ % Units.METER_STEP != 0) revert InvalidEnergy(slotEnergy_);
        if (cosLatitude_ == 0 || cosLatitude_ > Geography.ONE) revert InvalidCosine(cosLatitude_);
        billing = billing_;
        control = control_;
        slotEnergy = slotEnergy_;
        cosLatitude = cosLatitude_;
    }

    // Offers

    /// @notice A prosumer's supply bid: so much energy, at no lower price than this, between two slots, from here.
    function offerProduction(
        uint48 energy,
        uint64 minPrice,
        uint32 firstSlot,
        uint32 lastSlot,
        Location calldata location
    ) external onlyRole(Role.Prosumer) returns (uint256) {
        if (energy == 0 || energy % Units.METER_STEP != 0) revert InvalidEnergy(energy);
        if (firstSlot < billing.currentSlot() || lastSlot < firstSlot || lastSlot - firstSlot >= Units.MAX_WINDOW) {
            revert InvalidWindow(firstSlot, lastSlot);
        }
        Location memory place = location;
        if (!place.isValid()) revert InvalidLocation();
        return _openOffer(
            Offer({
                seller: msg.sender,
                source: Source.PV,
                firstSlot: firstSlot,
                lastSlot: lastSlot,
                openSessions: 0,
                open: true,
                remaining: energy,
                minPrice: minPrice,
                tariff: billing.feedInTariff(),
                location: place
            })
        );
    }

    /// @notice Offers what the caller's vehicle holds above the floor of a band, until it leaves.
    function offerVehicle(Band band, uint64 minPrice) external onlyRole(Role.EVUser) returns (uint256) {
        Vehicle memory vehicle = control.vehicleOf(msg.sender);
        uint32 slot = billing.currentSlot();
        if (!vehicle.connected) revert NotConnected(msg.sender);
        if (slot > vehicle.lastSlot) revert StayOver(vehicle.lastSlot);
        if (vehicle.battery.stateOfHealth <= Batteries.MIN_HEALTH) revert HealthTooLow(vehicle.battery.stateOfHealth);
        uint48 energy = control.availableFrom(msg.sender, band);
        if (energy == 0) revert NothingToOffer();
        return _openOffer(
            Offer({
                seller: msg.sender,
                source: Source.V2G,
                firstSlot: slot,
                lastSlot: vehicle.lastSlot,
                openSessions: 0,
                open: true,
                remaining: energy,
                minPrice: minPrice,
                tariff: billing.feedInTariff(),
                location: vehicle.location
            })
        );
    }

    /// @notice Takes an offer off the market, unpaid. Its seller and the aggregator may.
    function withdrawOffer(uint256 offer) external {
        if (msg.sender != _offers[offer].seller && msg.sender != authorization.aggregator()) {
            revert OnlySeller(msg.sender);
        }
        _closeOffer(offer);
    }

    /// @notice Settles what nobody took of a prosumer's production with the grid, at the feed-in tariff.
    /// @param energy What was fed in by the meter, in Wh.
    function settleOffer(uint256 offer, uint48 energy) external onlyAggregator {
        Offer memory settled = _offers[offer];
        if (settled.source != Source.PV) revert NotProduction(offer);
        if (billing.currentSlot() <= settled.lastSlot) revert OfferNotOver(settled.lastSlot);
        if (energy > settled.remaining) revert MoreThanOffered(energy, settled.remaining);
        if (energy % Units.METER_STEP != 0) revert InvalidEnergy(energy);
        _closeOffer(offer);
        if (energy != 0) billing.payFeedIn(offer, settled.seller, settled.lastSlot, energy, settled.tariff);
    }

    /// @inheritdoc IScheduling
    function sessionEnded(uint256 offer, uint48 undelivered) external override {
        if (msg.sender != address(control)) revert OnlyContract(msg.sender);
        _offers[offer].openSessions -= 1;
        _offers[offer].remaining += undelivered;
    }

    /// @inheritdoc IScheduling
    function hasOpenOffer(address seller) external view override returns (bool) {
        return _offerOf[seller] != 0;
    }

    /// @notice The open offer of a member, 0 if there is none.
    function offerOf(address seller) external view returns (uint256) {
        return _offerOf[seller];
    }

    /// @notice An offer by its id.
    function offerAt(uint256 offer) external view returns (Offer memory) {
        return _offers[offer];
    }

    /// @notice The ids of all open offers.
    function openOffers() external view returns (uint256[] memory) {
        return _open;
    }

    /// @notice How far an offer is from a place, in millimetres.
    function distanceTo(uint256 offer, Location calldata place) external view returns (uint256) {
        Location memory from = _offers[offer].location;
        return Geography.millimetres(from.squaredDistance(place, cosLatitude));
    }

    // Requests

    /// @notice Schedules the caller's vehicle: PV before V2G before grid.
    /// @param gridSlots The slots to charge in should it be the grid: the cheapest by base price, cheapest first. What
    /// is left over after whole slots is charged in the last one.
    /// @return session The id of the new session.
    function schedule(uint32[] calldata gridSlots) external onlyRole(Role.EVUser) returns (uint256 session) {
        (Request memory request, Slot[] memory slots) = _request();
        uint256 offer = _nearest(Source.PV, request);
        if (offer == 0) offer = _nearest(Source.V2G, request);
        return offer == 0 ? _bookGrid(gridSlots, request, slots) : _bookOffer(offer, request, slots);
    }

    /// @dev What the caller's vehicle needs, and the market of its window.
    function _request() private view returns (Request memory request, Slot[] memory slots) {
        Vehicle memory vehicle = control.vehicleOf(msg.sender);
        if (!vehicle.connected) revert NotConnected(msg.sender);
        if (vehicle.session != 0) revert SessionOpen(vehicle.session);
        request.user = msg.sender;
        request.location = vehicle.location;
        request.first = billing.currentSlot();
        request.last = vehicle.lastSlot;
        if (request.first > request.last) revert StayOver(request.last);
        request.demand = control.demandOf(msg.sender);
        if (request.demand == 0) revert NoDemand();
        uint256 count = (uint256(request.demand) + slotEnergy - 1) / slotEnergy;
        uint256 window = request.last - request.first + 1;
        if (count > window) revert StayTooShort(count, window);
        request.count = uint32(count);
        slots = billing.market(request.first, request.last);
        request.lowestPrice = type(uint256).max;
        for (uint256 i = 0; i < count; ++i) {
            if (slots[i].basePrice < request.lowestPrice) request.lowestPrice = slots[i].basePrice;
        }
    }

    /// @dev The nearest open offer that covers the whole demand, the older one of two equally near; 0 if there is none.
    function _nearest(Source source, Request memory request) private view returns (uint256 nearest) {
        uint256 best = type(uint256).max;
        for (uint256 i = 0; i < _open.length; ++i) {
            uint256 id = _open[i];
            Offer memory offer = _offers[id];
            if (offer.source != source || !_covers(offer, request)) continue;
            uint256 squared = offer.location.squaredDistance(request.location, cosLatitude);
            if (squared > best || (squared == best && id > nearest)) continue;
            if (authorization.roleOf(offer.seller) == Role.None) continue;
            best = squared;
            nearest = id;
        }
    }

    /// @dev Whether an offer covers a request: its time, its energy, its price. A vehicle serves one other at a time,
    /// and never itself. The trading price must lie above the feed-in tariff and below the grid price in every slot.
    function _covers(Offer memory offer, Request memory request) private pure returns (bool) {
        if (offer.firstSlot > request.first || offer.lastSlot < request.first + request.count - 1) return false;
        if (offer.remaining < request.demand) return false;
        if (offer.source == Source.V2G && (offer.openSessions != 0 || offer.seller == request.user)) return false;
        return offer.tariff < request.lowestPrice && 2 * uint256(offer.minPrice) <= offer.tariff + request.lowestPrice;
    }

    function _bookOffer(uint256 id, Request memory request, Slot[] memory slots) private returns (uint256 session) {
        Offer storage offer = _offers[id];
        offer.remaining -= request.demand;
        offer.openSessions += 1;
        SlotPlan[] memory plan = new SlotPlan[](request.count);
        uint256 bill;
        for (uint32 i = 0; i < request.count; ++i) {
            plan[i] = SlotPlan({
                slot: request.first + i,
                energy: _energyOf(i, request.demand),
                doublePrice: uint96(offer.tariff) + slots[i].basePrice
            });
            bill += Units.cost(plan[i].energy, plan[i].doublePrice);
        }
        session = control.openSession(request.user, offer.seller, offer.source, id, plan);
        billing.hold(session, request.user, bill);
        Location memory place = offer.location;
        emit Scheduled(
            session,
            request.user,
            offer.seller,
            offer.source,
            request.demand,
            bill,
            Geography.millimetres(place.squaredDistance(request.location, cosLatitude))
        );
    }

    function _bookGrid(uint32[] calldata gridSlots, Request memory request, Slot[] memory slots)
        private
        returns (uint256 session)
    {
        _checkCheapest(gridSlots, request, slots);
        SlotPlan[] memory plan = new SlotPlan[](request.count);
        uint256 bill;
        for (uint32 i = 0; i < request.count; ++i) {
            Slot memory slot = slots[gridSlots[i] - request.first];
            uint48 energy = _energyOf(i, request.demand);
            if (energy > slot.room()) revert SlotFull(gridSlots[i]);
            plan[i] = SlotPlan({slot: gridSlots[i], energy: energy, doublePrice: 0});
            bill += Units.cost(energy, 2 * slot.ceilingPrice());
        }
        address aggregator = authorization.aggregator();
        session = control.openSession(request.user, aggregator, Source.Grid, 0, plan);
        billing.hold(session, request.user, bill);
        billing.bookDemand(plan);
        emit Scheduled(session, request.user, aggregator, Source.Grid, request.demand, bill, 0);
    }

    /// @dev Submitted slots must be as many as needed, inside the window, distinct, sorted by price, and no slot that
    /// was left out and has room for a full charge may be cheaper than the dearest of them.
    function _checkCheapest(uint32[] calldata gridSlots, Request memory request, Slot[] memory slots) private view {
        if (gridSlots.length != request.count) revert WrongSlotCount(gridSlots.length, request.count);
        uint256 chosen; // one bit for each slot of the window
        uint256 price;
        for (uint256 i = 0; i < gridSlots.length; ++i) {
            uint32 slot = gridSlots[i];
            if (slot < request.first || slot > request.last) revert SlotOutsideWindow(slot);
            uint256 offset = slot - request.first;
            if ((chosen & (1 << offset)) != 0) revert SlotRepeated(slot);
            chosen |= 1 << offset;
            if (slots[offset].basePrice < price) revert SlotsNotSorted(slot);
            price = slots[offset].basePrice;
        }
        for (uint256 i = 0; i < slots.length; ++i) {
            if ((chosen & (1 << i)) == 0 && slots[i].basePrice < price && slots[i].room() >= slotEnergy) {
                revert NotCheapest(gridSlots[gridSlots.length - 1], request.first + uint32(i));
            }
        }
    }

    /// @dev The energy of the `index`-th slot of a plan: full slots, then what is left.
    function _energyOf(uint32 index, uint48 demand) private view returns (uint48) {
        uint48 before = index * slotEnergy;
        return demand - before < slotEnergy ? demand - before : slotEnergy;
    }

    function _openOffer(Offer memory offer) private returns (uint256 id) {
        if (_offerOf[offer.seller] != 0) revert OfferAlreadyOpen(offer.seller);
        if (_open.length >= MAX_OPEN_OFFERS) revert TooManyOffers();
        id = ++offerCount;
        _offers[id] = offer;
        _offerOf[offer.seller] = id;
        _position[id] = _open.length;
        _open.push(id);
        emit OfferMade(
            id, offer.seller, offer.source, offer.remaining, offer.minPrice, offer.firstSlot, offer.lastSlot
        );
    }

    function _closeOffer(uint256 id) private {
        Offer storage offer = _offers[id];
        if (!offer.open) revert OfferNotOpen(id);
        if (offer.openSessions != 0) revert OfferInUse(id, offer.openSessions);
        offer.open = false;
        delete _offerOf[offer.seller];
        uint256 hole = _position[id];
        uint256 moved = _open[_open.length - 1];
        _open[hole] = moved;
        _position[moved] = hole;
        _open.pop();
        delete _position[id];
        emit OfferClosed(id, offer.seller, offer.remaining);
    }
}
