// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

/// @title A counter
/// @notice Counts upwards
contract Counter {
    event Bumped(address indexed who, uint256 total);
    error TooMuch(uint256 by);

    uint256 public total;
    mapping(address => uint128) public last;

    /// @notice Adds to the total
    /// @param by how much, at most 10
    /// @return now_ the new total
    function bump(uint128 by) external returns (uint256 now_) {
        if (by > 10) revert TooMuch(by);
        total += by;
        last[msg.sender] = by;
        emit Bumped(msg.sender, total);
        return total;
    }

    function ratio(uint256 a, uint256 b) external pure returns (uint256) {
        require(a != 13, "unlucky");
        return a / b;
    }
}
