// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title IEnergyToken
/// @notice The part of ERC-20 that the network uses. Transfers that fail revert; they never return false.
interface IEnergyToken {
    /// @notice Tokens moved.
    event Transfer(address indexed from, address indexed to, uint256 amount);

    /// @notice `spender` may move up to `amount` of the owner's tokens.
    event Approval(address indexed owner, address indexed spender, uint256 amount);

    function totalSupply() external view returns (uint256);

    function balanceOf(address account) external view returns (uint256);

    function allowance(address owner, address spender) external view returns (uint256);

    function approve(address spender, uint256 amount) external returns (bool);

    function transfer(address to, uint256 amount) external returns (bool);

    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}
