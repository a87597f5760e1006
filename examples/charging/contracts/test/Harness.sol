// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEnergyToken} from "../interfaces/IEnergyToken.sol";
import {IChargingControl} from "../interfaces/IChargingControl.sol";
import {Batteries} from "../libraries/Batteries.sol";
import {Geography} from "../libraries/Geography.sol";
import {Band, Battery, BatteryMode, Location} from "../Types.sol";

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
    function money(IEnergyToken token, address custodian, address[] calldata accounts)
        external
        view
        returns (uint256 sum, uint256 supply, uint256 custody)
    {
        custody = token.balanceOf(custodian);
        sum = custody;
        for (uint256 i = 0; i < accounts.length; ++i) {
            sum += token.balanceOf(accounts[i]);
        }
        supply = token.totalSupply();
    }

    /// @return all The level of every vehicle's battery in mWh.
    function levels(IChargingControl control, address[] calldata users) external view returns (uint256[] memory all) {
        all = new uint256[](users.length);
        for (uint256 i = 0; i < users.length; ++i) {
            all[i] = control.vehicleOf(users[i]).battery.level;
        }
    }
}
