// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {IBilling} from "./interfaces/IBilling.sol";
import {IEnergyToken} from "./interfaces/IEnergyToken.sol";
import {Units} from "./libraries/Units.sol";
import {Tariff} from "./Tariff.sol";
import {Delivery, Settlement, SlotPlan, Source} from "./Types.sol";

/// @title Billing
/// @notice Keeps what sessions may cost in custody, pays whoever delivered, and writes a record of every payment.
/// @dev A session's hold is the most it can cost (for the grid: at the ceiling price of its slots), so a settlement can
/// never fail for want of money. The contract's token balance is the sum of all holds. Tokens move last.
contract Billing is Tariff {
    /// @notice Money in custody for one session.
    struct Hold {
        address payer;
        uint256 amount;
    }

    /// @notice Only the linked contract may do this.
    error OnlyContract(address caller);

    /// @notice The network's contracts are linked already.
    error AlreadyLinked();

    /// @notice The wallet does not cover what the session may cost.
    error WalletDoesNotCover(uint256 bill, uint256 balance);

    /// @notice The contracts that may use the custody.
    event Linked(address indexed control, address indexed scheduling);

    /// @notice The most that a session may cost was taken into custody.
    event Held(uint256 indexed session, address indexed payer, uint256 amount);

    /// @notice Energy was paid for. `doublePrice` is twice the price in 1e-7 SEK/kWh.
    event Settled(
        uint256 indexed session,
        address indexed payer,
        address indexed payee,
        Source source,
        uint32 slot,
        uint256 energy,
        uint256 doublePrice,
        uint256 amount
    );

    /// @notice The unused part of a hold went back.
    event Released(uint256 indexed session, address indexed payer, uint256 amount);

    /// @notice The aggregator paid a prosumer for energy that nobody took.
    event FedIn(uint256 indexed offer, address indexed prosumer, uint256 energy, uint256 amount);

    /// @notice The money.
    IEnergyToken public immutable token;

    /// @notice Reports deliveries.
    address public control;

    /// @notice Books sessions and settles offers.
    address public scheduling;

    /// @notice What is held for a session.
    mapping(uint256 session => Hold) public holdOf;

    Settlement[] private _settlements;

    modifier onlyControl() {
        if (msg.sender != control) revert OnlyContract(msg.sender);
        _;
    }

    modifier onlyScheduling() {
        if (msg.sender != scheduling) revert OnlyContract(msg.sender);
        _;
    }

    constructor(IAuthorization authorization_, IEnergyToken token_, uint256 epoch_) Tariff(authorization_, epoch_) {
        if (address(token_) == address(0)) revert ZeroAddress();
        token = token_;
    }

    /// @notice Names the two contracts that use this one, once and for all.
    function link(address control_, address scheduling_) external onlyAggregator {
        if (control != address(0)) revert AlreadyLinked();
        if (control_ == address(0) || scheduling_ == address(0)) revert ZeroAddress();
        control = control_;
        scheduling = scheduling_;
        emit Linked(control_, scheduling_);
    }

    /// @inheritdoc IBilling
    function bookDemand(SlotPlan[] calldata plan) external override onlyScheduling {
        for (uint256 i = 0; i < plan.length; ++i) {
            _bookDemand(plan[i].slot, plan[i].energy);
        }
    }

    /// @inheritdoc IBilling
    function releaseDemand(uint32 slot, uint48 energy) external override onlyControl {
        _releaseDemand(slot, energy);
    }

    /// @inheritdoc IBilling
    function hold(uint256 session, address payer, uint256 amount) external override onlyScheduling {
        uint256 balance = token.balanceOf(payer);
        if (balance < amount) revert WalletDoesNotCover(amount, balance);
        holdOf[session] = Hold({payer: payer, amount: amount});
        emit Held(session, payer, amount);
        token.transferFrom(payer, address(this), amount);
    }

    /// @inheritdoc IBilling
    /// @dev The agreed price holds, except for the grid, which is paid at the dynamic price.
    function pay(uint256 session, Delivery calldata delivery) external override onlyControl {
        uint256 doublePrice =
            delivery.source == Source.Grid ? 2 * dynamicPrice(delivery.slot) : delivery.doublePrice;
        uint256 amount = Units.cost(delivery.energy, doublePrice);
        Hold storage held = holdOf[session];
        held.amount -= amount;
        Settlement memory settled = Settlement({
            payer: held.payer,
            slot: delivery.slot,
            energy: delivery.energy,
            source: delivery.source,
            payee: delivery.payee,
            doublePrice: uint96(doublePrice),
            session: session,
            amount: amount
        });
        _record(settled);
        token.transfer(settled.payee, amount);
    }

    /// @inheritdoc IBilling
    function release(uint256 session) external override onlyControl {
        Hold memory held = holdOf[session];
        delete holdOf[session];
        emit Released(session, held.payer, held.amount);
        token.transfer(held.payer, held.amount);
    }

    /// @inheritdoc IBilling
    function payFeedIn(uint256 offer, address prosumer, uint32 slot, uint48 energy, uint64 tariff)
        external
        override
        onlyScheduling
    {
        uint256 amount = Units.cost(energy, 2 * uint256(tariff));
        Settlement memory settled = Settlement({
            payer: authorization.aggregator(),
            slot: slot,
            energy: energy,
            source: Source.PV,
            payee: prosumer,
            doublePrice: 2 * uint96(tariff),
            session: 0,
            amount: amount
        });
        emit FedIn(offer, prosumer, energy, amount);
        _record(settled);
        token.transferFrom(settled.payer, prosumer, amount);
    }

    /// @notice How many payments for energy there were.
    function settlementCount() external view returns (uint256) {
        return _settlements.length;
    }

    /// @notice The record of a payment.
    function settlementAt(uint256 index) external view returns (Settlement memory) {
        return _settlements[index];
    }

    function _record(Settlement memory settled) private {
        _settlements.push(settled);
        emit Settled(
            settled.session,
            settled.payer,
            settled.payee,
            settled.source,
            settled.slot,
            settled.energy,
            settled.doublePrice,
            settled.amount
        );
    }
}
