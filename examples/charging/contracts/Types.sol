// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

// The vocabulary of the charging network, shared by all of its contracts.
//
// Units, chosen so that no settlement ever rounds:
//   energy  Wh; whatever a meter counts is a multiple of Units.METER_STEP (10 Wh)
//   charge  mWh inside a battery, so that an efficiency in per mille stores exactly
//   price   1e-7 SEK/kWh, which is the same as 1e-10 SEK/Wh
//   money   1e-10 SEK: the smallest unit of the token
//   place   1e-6 degrees of latitude and longitude
//   slot    one hour; slot 1 begins at the network's epoch, slot h covers hour h-1 to hour h

/// @notice What a member of the network is.
enum Role {
    None,
    EVUser,
    Prosumer
}

/// @notice Who delivers the energy of a session, in the network's order of preference.
enum Source {
    PV,
    V2G,
    Grid
}

/// @notice How deep a vehicle lets itself be discharged: down to 50 % of its capacity, or only between 70 % and 40 %.
enum Band {
    Standard,
    Reduced
}

/// @notice The life of a charging session.
enum SessionState {
    None,
    Planned,
    Active,
    Stopped,
    Settled
}

/// @notice What a battery is doing. One value, so charging and discharging exclude each other.
enum BatteryMode {
    Idle,
    Charging,
    Discharging
}

/// @notice A place on earth, in 1e-6 degrees.
struct Location {
    int32 latitude;
    int32 longitude;
}

/// @notice What the aggregator announces for one slot.
struct SlotTerms {
    uint64 basePrice; // phi
    uint48 forecast; // Q, the forecast of EV demand
    uint48 limit; // the most EV demand that the grid connection carries
    uint48 background; // EV demand that is scheduled outside this network
}

/// @notice One slot as the market sees it: one word of storage.
struct Slot {
    uint64 basePrice;
    uint48 forecast;
    uint48 limit;
    uint48 background;
    uint48 booked; // EV demand that grid sessions of this network have booked
}

/// @notice One slot of a session's plan, as scheduled.
struct SlotPlan {
    uint32 slot;
    uint48 energy;
    uint96 doublePrice; // twice the agreed price; 0 for the grid, whose price is known at the end
}

/// @notice One slot of a session, with what its meter said.
struct SessionSlot {
    uint32 slot;
    uint48 planned;
    uint48 delivered;
    bool recorded;
    uint96 doublePrice;
}

/// @notice A delivery that is to be paid.
struct Delivery {
    Source source;
    address payee;
    uint32 slot;
    uint48 energy;
    uint96 doublePrice;
}

/// @notice The record that every payment for energy leaves behind.
struct Settlement {
    address payer;
    uint32 slot;
    uint48 energy;
    Source source;
    address payee;
    uint96 doublePrice;
    uint256 session;
    uint256 amount;
}

/// @notice A battery. `level` is in mWh, `capacity` in Wh, `stateOfHealth` in per cent.
struct Battery {
    uint48 capacity;
    uint64 level;
    uint8 stateOfHealth;
    BatteryMode mode;
}

/// @notice What a user tells the network when the vehicle is plugged in.
struct VehicleData {
    uint48 capacity;
    uint48 initial;
    uint8 stateOfHealth;
    uint8 stay; // hours until the vehicle leaves, the running one included
    Location location;
}

/// @notice A vehicle. It may use the slots from `plugSlot` to `lastSlot`.
struct Vehicle {
    Battery battery;
    Location location;
    uint32 plugSlot;
    uint32 lastSlot;
    bool connected;
    uint256 session; // its open charging session, 0 if there is none
}

/// @notice A charging session. `supplier` is whoever is paid; `offer` is 0 for the grid.
struct Session {
    address vehicle;
    Source source;
    SessionState state;
    uint32 startedSlot; // 0 until started
    uint32 stoppedSlot; // the last slot that may have delivered
    address supplier;
    uint64 stoppedAt; // time of the stop, in seconds
    uint256 offer;
}

/// @notice An offer to sell energy, by a prosumer (PV) or by a vehicle (V2G).
struct Offer {
    address seller;
    Source source;
    uint32 firstSlot;
    uint32 lastSlot;
    uint16 openSessions;
    bool open;
    uint48 remaining;
    uint64 minPrice; // the seller sells at no lower price
    uint64 tariff; // the feed-in tariff when the offer was made
    Location location;
}
