// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
type Energy is uint128;
using {plus as +} for Energy global;
function plus(Energy a, Energy b) pure returns (Energy) {
    return Energy.wrap(Energy.unwrap(a) + Energy.unwrap(b));
}
error TooMuch(uint256 wanted, Energy limit);
/// @title Prices
interface IPrices {
    /// @notice Price of one unit
    function price(address station) external view returns (uint256 value);
}
library Rates {
    struct Rate { uint256 base; uint256[3] steps; string name; }
    function at(Rate storage self, uint256 index) internal view returns (uint256) {
        return self.steps[index] + self.base;
    }
}
abstract contract Owned {
    event OwnerChanged(address indexed from, address to);
    address payable internal owner = payable(msg.sender);
    modifier onlyOwner() virtual { require(msg.sender == owner, "owner"); _; }
    constructor(uint256) {}
}
contract Tariff is Owned(7), IPrices {
    using Rates for Rates.Rate;
    enum Mode { Day, Night }
    mapping(address station => Rates.Rate rate) internal rates;
    uint256 public immutable start = block.timestamp;
    uint256 constant SIZE = 2 * 3;
    /// @dev The mode
    Mode public mode;
    function(uint256) view returns (uint256) internal hook;
    function price(address station) public view override returns (uint256) {
        unchecked { return rates[station].at(uint256(mode)) * 1 ether; }
    }
    function change(address payable to) external payable onlyOwner {
        (bool ok, ) = to.call{value: msg.value, gas: 5000}(abi.encodeWithSelector(this.price.selector, to));
        if (!ok) revert TooMuch({limit: Energy.wrap(1) + Energy.wrap(2), wanted: 3});
        emit OwnerChanged(owner, to);
        owner = to;
        delete rates[to];
    }
    function sum(uint256[SIZE] calldata values) external returns (uint256 total) {
        /// counts up
        for (uint256 i = 0; i < values.length; ++i) total += values[i];
        hook = half;
        try IPrices(owner).price(address(0)) returns (uint256 v) { total = v; }
        catch Error(string memory reason) { bytes(reason).length; }
        catch { new Empty(); }
    }
    function half(uint256 x) internal view returns (uint256 y) {
        assembly ("memory-safe") {
            let one := shr(1, x)
            function f(a) -> b { b := add(a, "q") }
            switch one case 0 { y := f(one) } default { y := sload(mode.slot) }
        }
    }
    receive() external payable {}
}
contract Empty {}
