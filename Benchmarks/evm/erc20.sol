// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// A plain token, and transfers between many accounts through its external interface.
contract Token {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    uint256 public totalSupply;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    error InsufficientBalance(address owner, uint256 balance, uint256 needed);
    error InsufficientAllowance(address spender, uint256 allowance, uint256 needed);

    function transfer(address to, uint256 value) external returns (bool) {
        move(msg.sender, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            if (allowed < value) revert InsufficientAllowance(msg.sender, allowed, value);
            allowance[from][msg.sender] = allowed - value;
        }
        move(from, to, value);
        return true;
    }

    function move(address from, address to, uint256 value) internal {
        uint256 balance = balanceOf[from];
        if (balance < value) revert InsufficientBalance(from, balance, value);
        balanceOf[from] = balance - value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    /// The benchmark: `n` rounds of a transfer, an approval and a transfer on behalf.
    function transfers(uint256 n) external returns (uint256) {
        totalSupply += n * 10;
        balanceOf[address(this)] += n * 10;
        for (uint256 i = 0; i < n; i++) {
            address to = address(uint160(0x1000 + i % 64));
            this.transfer(to, 7);
            this.approve(address(this), 3);
            this.transferFrom(address(this), to, 3);
        }
        return balanceOf[address(0x1000)];
    }
}
