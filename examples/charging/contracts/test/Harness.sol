// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Billing} from "../Billing.sol";
import {IEnergyToken} from "../interfaces/IEnergyToken.sol";
import {IChargingControl} from "../interfaces/IChargingControl.sol";
import {Batteries} from "../libraries/Batteries.sol";
import {Geography} from "../libraries/Geography.sol";
import {Band, Battery, BatteryMode, Location, Vehicle} from "../Types.sol";

/// @title BatteryHarness
/// @notice One battery in the open, for tests of what the network's own rules never let happen.
contract BatteryHarness {
    using Batteries for Battery;

    Battery private _battery;

    function set(uint48 capacity, uint64 level, uint8 stateOfHealth) external {
        _battery = Battery({
            capacity: capacity,
            level: level,
            stateOfHealth: stateOfHealth,
            mode: BatteryMode.Idle
        });
    }

    function begin(BatteryMode mode) external {
        _battery.begin(mode);
    }

    function end() external {
        _battery.end();
    }

    function charge(uint256 energy, uint256 efficiency) external {
        _battery.charge(energy, efficiency);
    }

    function discharge(uint256 energy, uint256 efficiency) external {
        _battery.discharge(energy, efficiency);
    }

    function currentLevel() external view returns (uint256) {
        return _battery.level;
    }

    function demand() external view returns (uint256) {
        Battery memory battery = _battery;
        return battery.demand();
    }

    function available(Band band, uint256 efficiency) external view returns (uint256) {
        Battery memory battery = _battery;
        return battery.available(band, efficiency);
    }
}

/// @title GeographyHarness
/// @notice The geography library in the open.
contract GeographyHarness {
    function squareRoot(uint256 value) external pure returns (uint256) {
        return Geography.squareRoot(value);
    }

    function squaredDistance(Location calldata a, Location calldata b, uint32 cosLatitude)
        external
        pure
        returns (uint256)
    {
        return Geography.squaredDistance(a, b, cosLatitude);
    }
}

/// @title Probe
/// @notice Reads in one call what must hold after every step of a history.
contract Probe {
    /// @return sum The balances of all accounts and of the custody.
    /// @return supply The total supply.
    /// @return custody The balance of the custody.
    /// @return held The sum of all holds.
    /// @return levels The level of every vehicle's battery in mWh.
    function look(Billing billing, IChargingControl control, address[] calldata accounts, address[] calldata users)
        external
        view
        returns (uint256 sum, uint256 supply, uint256 custody, uint256 held, uint256[] memory levels)
    {
        IEnergyToken token = billing.token();
        custody = token.balanceOf(address(billing));
        supply = token.totalSupply();
        sum = custody;
        for (uint256 i = 0; i < accounts.length; ++i) {
            sum += token.balanceOf(accounts[i]);
        }
        levels = new uint256[](users.length);
        for (uint256 i = 0; i < users.length; ++i) {
            Vehicle memory vehicle = control.vehicleOf(users[i]);
            levels[i] = vehicle.battery.level;
            (, uint256 amount) = billing.holdOf(vehicle.session);
            held += amount;
        }
    }
}
