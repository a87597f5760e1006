// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Authorized} from "./Authorized.sol";
import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {IEnergyToken} from "./interfaces/IEnergyToken.sol";

/// @title EnergyToken
/// @notice The network's money, an ERC-20 token. One token is one SEK; its 10 decimals make every bill exact.
/// @dev The sum of all balances is `totalSupply` at all times: `_move` is the only way tokens change hands.
contract EnergyToken is Authorized, IEnergyToken {
    /// @notice The balance is smaller than the amount.
    error InsufficientBalance(address account, uint256 balance, uint256 amount);

    /// @notice The allowance is smaller than the amount.
    error InsufficientAllowance(address spender, uint256 allowed, uint256 amount);

    /// @notice The token's name.
    string public constant name = "Charging Krona";

    /// @notice The token's symbol.
    string public constant symbol = "CSEK";

    /// @notice One token, 1 SEK, is 1e10 of its smallest unit.
    uint8 public constant decimals = 10;

    /// @inheritdoc IEnergyToken
    uint256 public override totalSupply;

    /// @inheritdoc IEnergyToken
    mapping(address account => uint256 amount) public override balanceOf;

    /// @inheritdoc IEnergyToken
    mapping(address owner => mapping(address spender => uint256 amount)) public override allowance;

    constructor(IAuthorization authorization_) Authorized(authorization_) {}

    /// @notice Loads a wallet with new tokens.
    function mint(address to, uint256 amount) external onlyAggregator {
        if (to == address(0)) revert ZeroAddress();
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    /// @inheritdoc IEnergyToken
    function approve(address spender, uint256 amount) external override returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    /// @inheritdoc IEnergyToken
    function transfer(address to, uint256 amount) external override returns (bool) {
        _move(msg.sender, to, amount);
        return true;
    }

    /// @inheritdoc IEnergyToken
    /// @dev An allowance of the largest number is never used up.
    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            if (allowed < amount) revert InsufficientAllowance(msg.sender, allowed, amount);
            allowance[from][msg.sender] = allowed - amount;
        }
        _move(from, to, amount);
        return true;
    }

    function _move(address from, address to, uint256 amount) private {
        if (to == address(0)) revert ZeroAddress();
        uint256 balance = balanceOf[from];
        if (balance < amount) revert InsufficientBalance(from, balance, amount);
        balanceOf[from] = balance - amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}
