// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorized} from "./Authorized.sol";
import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {IBilling} from "./interfaces/IBilling.sol";
import {IChargingControl} from "./interfaces/IChargingControl.sol";
import {IScheduling} from "./interfaces/IScheduling.sol";
import {Batteries} from "./libraries/Batteries.sol";
import {Geography} from "./libraries/Geography.sol";
import {Units} from "./libraries/Units.sol";
import {
    Band,
    Battery,
    BatteryMode,
    Delivery,
    Location,
    Role,
    Session,
    SessionSlot,
    SessionState,
    SlotPlan,
    Source,
    Vehicle,
    VehicleData
} from "./Types.sol";

/// @title ChargingControl
/// @notice Vehicles, their batteries, and the sessions that charge them: start, metered energy per slot, stop, settle.
/// @dev A vehicle has at most one open charging session and, in Scheduling, at most one open offer. Demand and offers
/// are computed from the battery's level, so whatever order sessions run in, the level stays within 0 and the capacity.
/// The aggregator operates the meters. Every call to another contract goes to one that is fixed at deployment, and
/// comes after this contract's own state is up to date.
contract ChargingControl is Authorized, IChargingControl {
    using Batteries for Battery;
    using Geography for Location;

    /// @notice Only the linked contract may do this.
    error OnlyContract(address caller);

    /// @notice The network's contracts are linked already.
    error AlreadyLinked();

    /// @notice An efficiency must be above 0 and at most 1000 per mille.
    error InvalidEfficiency(uint256 efficiency);

    /// @notice The vehicle is plugged in already.
    error AlreadyConnected(address user);

    /// @notice The vehicle is not plugged in.
    error NotConnected(address user);

    /// @notice A capacity must be positive and in whole kWh.
    error InvalidCapacity(uint256 capacity);

    /// @notice A battery holds no more than its capacity, in whole meter steps.
    error InvalidLevel(uint256 level);

    /// @notice A state of health is 1 to 100 per cent.
    error InvalidStateOfHealth(uint256 stateOfHealth);

    /// @notice A vehicle stays 1 to 24 hours.
    error InvalidStay(uint256 stay);

    /// @notice There is no such place on earth.
    error InvalidLocation();

    /// @notice The vehicle has a session that is not settled.
    error SessionOpen(uint256 session);

    /// @notice The vehicle has energy on offer.
    error OfferOpen(address user);

    /// @notice Only the vehicle of the session may do this.
    error OnlyVehicle(address caller);

    /// @notice The session is in another state than the operation needs.
    error WrongSessionState(uint256 session, SessionState state);

    /// @notice The first slot of the session has not begun.
    error TooEarly(uint32 firstSlot);

    /// @notice The session has no such slot.
    error NoSuchSlot(uint256 session, uint256 index);

    /// @notice A meter is read when the slot is over.
    error SlotNotOver(uint32 slot);

    /// @notice The session did not run in this slot.
    error OutsideSession(uint32 slot);

    /// @notice The meter was read already.
    error AlreadyRecorded(uint32 slot);

    /// @notice The meter counted more than the slot was scheduled for.
    error MoreThanPlanned(uint256 energy, uint256 planned);

    /// @notice Meters count in steps of 10 Wh.
    error NotMeterStep(uint256 energy);

    /// @notice The user may settle without the aggregator only after a day.
    error SettlementTooEarly(uint256 allowedFrom);

    /// @notice Scheduling may open sessions from now on.
    event Linked(address indexed scheduling);

    /// @notice A vehicle was plugged in.
    event VehicleConnected(address indexed user, uint32 plugSlot, uint32 lastSlot, uint48 capacity, uint48 initial);

    /// @notice A vehicle left.
    event VehicleDisconnected(address indexed user, uint64 level);

    /// @notice A session was scheduled.
    event SessionOpened(
        uint256 indexed session, address indexed vehicle, address indexed supplier, Source source, uint256 offer
    );

    /// @notice A session runs.
    event SessionStarted(uint256 indexed session, uint32 slot);

    /// @notice What a session's meter counted in a slot. Levels are in mWh; the supplier's is 0 unless it is a vehicle.
    event MeterRead(
        uint256 indexed session, uint32 indexed slot, uint256 energy, uint256 vehicleLevel, uint256 supplierLevel
    );

    /// @notice A session stopped.
    event SessionStopped(uint256 indexed session, uint32 lastSlot);

    /// @notice A session is paid for and over.
    event SessionSettled(uint256 indexed session, uint256 delivered, uint256 undelivered);

    /// @notice How long the aggregator has to settle a stopped session before its user may.
    uint256 public constant SETTLEMENT_PERIOD = 1 days;

    /// @notice The money and the prices.
    IBilling public immutable billing;

    /// @notice eta of charging, in per mille.
    uint256 public immutable chargingEfficiency;

    /// @notice eta of discharging, in per mille.
    uint256 public immutable dischargingEfficiency;

    /// @notice Opens sessions.
    IScheduling public scheduling;

    /// @notice How many sessions there have been.
    uint256 public sessionCount;

    mapping(address user => Vehicle) private _vehicles;
    mapping(uint256 session => Session) private _sessions;
    mapping(uint256 session => SessionSlot[]) private _plans;
    address[] private _connected;
    mapping(address user => uint256 position) private _position;

    modifier onlyScheduling() {
        if (msg.sender != address(scheduling)) revert OnlyContract(msg.sender);
        _;
    }

    modifier inState(uint256 session, SessionState state) {
        SessionState actual = _sessions[session].state;
        if (actual != state) revert WrongSessionState(session, actual);
        _;
    }

    constructor(IAuthorization authorization_, IBilling billing_, uint256 charging_, uint256 discharging_)
        Authorized(authorization_)
    {
        if (address(billing_) == address(0)) revert ZeroAddress();
        if (charging_ == 0 || charging_ > Units.UNIT_EFFICIENCY) revert InvalidEfficiency(charging_);
        if (discharging_ == 0 || discharging_ > Units.UNIT_EFFICIENCY) revert InvalidEfficiency(discharging_);
        billing = billing_;
        chargingEfficiency = charging_;
        dischargingEfficiency = discharging_;
    }

    /// @notice Names the contract that opens sessions, once and for all.
    function link(IScheduling scheduling_) external onlyAggregator {
        if (address(scheduling) != address(0)) revert AlreadyLinked();
        if (address(scheduling_) == address(0)) revert ZeroAddress();
        scheduling = scheduling_;
        emit Linked(address(scheduling_));
    }

    // Vehicles

    /// @notice Plugs the caller's vehicle in.
    function connect(VehicleData calldata data) external onlyRole(Role.EVUser) {
        if (_vehicles[msg.sender].connected) revert AlreadyConnected(msg.sender);
        if (data.capacity == 0 || data.capacity % Units.CAPACITY_STEP != 0) revert InvalidCapacity(data.capacity);
        if (data.initial > data.capacity || data.initial % Units.METER_STEP != 0) revert InvalidLevel(data.initial);
        if (data.stateOfHealth == 0 || data.stateOfHealth > 100) revert InvalidStateOfHealth(data.stateOfHealth);
        if (data.stay == 0 || data.stay > Units.MAX_WINDOW) revert InvalidStay(data.stay);
        Location memory place = data.location;
        if (!place.isValid()) revert InvalidLocation();

        Vehicle storage vehicle = _vehicles[msg.sender];
        vehicle.battery = Battery({
            capacity: data.capacity,
            level: uint64(data.initial) * 1000,
            stateOfHealth: data.stateOfHealth,
            mode: BatteryMode.Idle
        });
        vehicle.location = place;
        vehicle.plugSlot = billing.currentSlot();
        vehicle.lastSlot = vehicle.plugSlot + data.stay - 1;
        vehicle.connected = true;
        _position[msg.sender] = _connected.length;
        _connected.push(msg.sender);
        emit VehicleConnected(msg.sender, vehicle.plugSlot, vehicle.lastSlot, data.capacity, data.initial);
    }

    /// @notice Unplugs the caller's vehicle. It may have neither an open session nor energy on offer.
    function disconnect() external {
        Vehicle storage vehicle = _vehicles[msg.sender];
        if (!vehicle.connected) revert NotConnected(msg.sender);
        if (vehicle.session != 0) revert SessionOpen(vehicle.session);
        if (scheduling.hasOpenOffer(msg.sender)) revert OfferOpen(msg.sender);
        vehicle.connected = false;
        uint256 hole = _position[msg.sender];
        address moved = _connected[_connected.length - 1];
        _connected[hole] = moved;
        _position[moved] = hole;
        _connected.pop();
        delete _position[msg.sender];
        emit VehicleDisconnected(msg.sender, vehicle.battery.level);
    }

    /// @notice All connected vehicles; for the aggregator only.
    /// @dev This keeps peers from asking, not from reading the chain.
    function connectedVehicles() external view onlyAggregator returns (address[] memory) {
        return _connected;
    }

    /// @inheritdoc IChargingControl
    function vehicleOf(address user) external view override returns (Vehicle memory) {
        return _vehicles[user];
    }

    /// @inheritdoc IChargingControl
    function demandOf(address user) external view override returns (uint48) {
        Battery memory battery = _vehicles[user].battery;
        return battery.demand();
    }

    /// @inheritdoc IChargingControl
    function availableFrom(address user, Band band) external view override returns (uint48) {
        Battery memory battery = _vehicles[user].battery;
        return battery.available(band, dischargingEfficiency);
    }

    // Sessions

    /// @inheritdoc IChargingControl
    function openSession(address vehicle, address supplier, Source source, uint256 offer, SlotPlan[] calldata plan)
        external
        override
        onlyScheduling
        returns (uint256 session)
    {
        session = ++sessionCount;
        _vehicles[vehicle].session = session;
        Session storage opened = _sessions[session];
        opened.vehicle = vehicle;
        opened.supplier = supplier;
        opened.source = source;
        opened.offer = offer;
        opened.state = SessionState.Planned;
        _storePlan(session, plan);
        emit SessionOpened(session, vehicle, supplier, source, offer);
    }

    /// @notice Starts a planned session of the caller's vehicle.
    function start(uint256 session) external onlyRole(Role.EVUser) inState(session, SessionState.Planned) {
        Session storage started = _sessions[session];
        if (msg.sender != started.vehicle) revert OnlyVehicle(msg.sender);
        uint32 slot = billing.currentSlot();
        uint32 first = _firstSlot(session);
        if (slot < first) revert TooEarly(first);
        started.state = SessionState.Active;
        started.startedSlot = slot;
        _vehicles[started.vehicle].battery.begin(BatteryMode.Charging);
        if (started.source == Source.V2G) _vehicles[started.supplier].battery.begin(BatteryMode.Discharging);
        emit SessionStarted(session, slot);
    }

    /// @notice Records what the meter counted in one slot of a session. Anything but grid energy is paid for at once.
    /// @param index The slot's place in the session's plan.
    /// @param energy Wh.
    function record(uint256 session, uint256 index, uint48 energy) external onlyAggregator {
        Session storage running = _sessions[session];
        if (running.state != SessionState.Active && running.state != SessionState.Stopped) {
            revert WrongSessionState(session, running.state);
        }
        if (index >= _plans[session].length) revert NoSuchSlot(session, index);
        SessionSlot storage entry = _plans[session][index];
        _checkReading(running, entry, energy);
        entry.recorded = true;
        entry.delivered = energy;
        _move(session, entry.slot, energy);
        if (running.source != Source.Grid && energy != 0) {
            billing.pay(session, _delivery(running, entry));
        }
    }

    /// @notice Stops a session, or cancels it before it starts. Its user and the aggregator may.
    function stop(uint256 session) external {
        Session storage stopped = _sessions[session];
        if (stopped.state != SessionState.Planned && stopped.state != SessionState.Active) {
            revert WrongSessionState(session, stopped.state);
        }
        if (msg.sender != stopped.vehicle && msg.sender != authorization.aggregator()) {
            revert OnlyVehicle(msg.sender);
        }
        uint32 slot = billing.currentSlot();
        stopped.stoppedSlot = stopped.state == SessionState.Active ? slot : 0;
        stopped.stoppedAt = uint64(block.timestamp);
        stopped.state = SessionState.Stopped;
        emit SessionStopped(session, stopped.stoppedSlot);
        if (stopped.source == Source.Grid) _releaseDemand(session, slot);
    }

    /// @notice Ends a stopped session: grid energy is paid for at the dynamic price, what is left of the hold goes back.
    /// @dev For the aggregator; for the user too once SETTLEMENT_PERIOD has passed, so that no money is ever locked.
    function settle(uint256 session) external inState(session, SessionState.Stopped) {
        Session storage settled = _sessions[session];
        if (msg.sender != authorization.aggregator()) {
            if (msg.sender != settled.vehicle) revert OnlyVehicle(msg.sender);
            uint256 allowedFrom = settled.stoppedAt + SETTLEMENT_PERIOD;
            if (block.timestamp < allowedFrom) revert SettlementTooEarly(allowedFrom);
        }
        settled.state = SessionState.Settled;
        _vehicles[settled.vehicle].session = 0;
        if (settled.startedSlot != 0) {
            _vehicles[settled.vehicle].battery.end();
            if (settled.source == Source.V2G) _vehicles[settled.supplier].battery.end();
        }
        (uint256 delivered, uint256 undelivered) = _totals(session);
        emit SessionSettled(session, delivered, undelivered);

        if (settled.source == Source.Grid) {
            _payGrid(session);
        } else {
            scheduling.sessionEnded(settled.offer, uint48(undelivered));
        }
        billing.release(session);
    }

    /// @notice A session by its id.
    function sessionOf(uint256 session) external view returns (Session memory) {
        return _sessions[session];
    }

    /// @notice The plan of a session and what its meter counted.
    function planOf(uint256 session) external view returns (SessionSlot[] memory) {
        return _plans[session];
    }

    function _storePlan(uint256 session, SlotPlan[] calldata plan) private {
        SessionSlot[] storage stored = _plans[session];
        for (uint256 i = 0; i < plan.length; ++i) {
            stored.push(
                SessionSlot({
                    slot: plan[i].slot,
                    planned: plan[i].energy,
                    delivered: 0,
                    recorded: false,
                    doublePrice: plan[i].doublePrice
                })
            );
        }
    }

    /// @dev Plans for the grid are in the order of prices, so the first slot has to be looked for.
    function _firstSlot(uint256 session) private view returns (uint32 first) {
        SessionSlot[] storage plan = _plans[session];
        first = type(uint32).max;
        for (uint256 i = 0; i < plan.length; ++i) {
            if (plan[i].slot < first) first = plan[i].slot;
        }
    }

    function _checkReading(Session storage running, SessionSlot storage entry, uint48 energy) private view {
        uint32 slot = entry.slot;
        if (entry.recorded) revert AlreadyRecorded(slot);
        if (slot < running.startedSlot) revert OutsideSession(slot);
        if (running.state == SessionState.Stopped && slot > running.stoppedSlot) revert OutsideSession(slot);
        if (slot >= billing.currentSlot()) revert SlotNotOver(slot);
        if (energy > entry.planned) revert MoreThanPlanned(energy, entry.planned);
        if (energy % Units.METER_STEP != 0) revert NotMeterStep(energy);
    }

    /// @dev Moves metered energy between batteries.
    function _move(uint256 session, uint32 slot, uint48 energy) private {
        Session storage running = _sessions[session];
        Battery storage charged = _vehicles[running.vehicle].battery;
        charged.charge(energy, chargingEfficiency);
        uint256 supplierLevel;
        if (running.source == Source.V2G) {
            Battery storage discharged = _vehicles[running.supplier].battery;
            discharged.discharge(energy, dischargingEfficiency);
            supplierLevel = discharged.level;
        }
        emit MeterRead(session, slot, energy, charged.level, supplierLevel);
    }

    function _delivery(Session storage session, SessionSlot storage entry) private view returns (Delivery memory) {
        return Delivery({
            source: session.source,
            payee: session.supplier,
            slot: entry.slot,
            energy: entry.delivered,
            doublePrice: entry.doublePrice
        });
    }

    function _totals(uint256 session) private view returns (uint256 delivered, uint256 undelivered) {
        SessionSlot[] storage plan = _plans[session];
        for (uint256 i = 0; i < plan.length; ++i) {
            delivered += plan[i].delivered;
            undelivered += plan[i].planned - plan[i].delivered;
        }
    }

    function _payGrid(uint256 session) private {
        Session storage settled = _sessions[session];
        SessionSlot[] storage plan = _plans[session];
        for (uint256 i = 0; i < plan.length; ++i) {
            if (plan[i].delivered != 0) billing.pay(session, _delivery(settled, plan[i]));
        }
    }

    /// @dev Demand leaves only slots that have not begun: the price of the others is final.
    function _releaseDemand(uint256 session, uint32 slot) private {
        SessionSlot[] storage plan = _plans[session];
        for (uint256 i = 0; i < plan.length; ++i) {
            if (plan[i].slot > slot) billing.releaseDemand(plan[i].slot, plan[i].planned);
        }
    }
}
