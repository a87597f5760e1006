// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAuthorization} from "./interfaces/IAuthorization.sol";
import {Role} from "./Types.sol";

/// @title Authorization
/// @notice The permissioned register of the network: peers ask for membership with their own address, the aggregator
/// approves (and gives a unique id), rejects, or de-registers.
contract Authorization is IAuthorization {
    /// @notice A registered member.
    struct Member {
        uint256 id;
        Role role;
    }

    /// @notice Only the aggregator may do this.
    error OnlyAggregator(address caller);

    /// @notice The aggregator is no peer of its own network.
    error AggregatorCannotJoin();

    /// @notice Membership needs a role.
    error RoleMissing();

    /// @notice The account is a member already.
    error AlreadyMember(address account);

    /// @notice The account has a request that waits for an answer.
    error AlreadyRequested(address account);

    /// @notice The account has not asked for membership.
    error NoRequest(address account);

    /// @notice The account is not a member.
    error NotMember(address account);

    /// @notice An account asked for membership.
    event MembershipRequested(address indexed account, Role role);

    /// @notice An account became a member.
    event MembershipApproved(address indexed account, uint256 indexed id, Role role);

    /// @notice A request was turned down.
    event MembershipRejected(address indexed account);

    /// @notice A member was taken off the register.
    event MemberDeregistered(address indexed account, uint256 indexed id);

    /// @inheritdoc IAuthorization
    address public immutable override aggregator;

    /// @notice How many members there are.
    uint256 public memberCount;

    /// @notice The role that an account asked for, `None` if it has no open request.
    mapping(address account => Role role) public requestOf;

    /// @notice The account behind an id. Ids outlive membership.
    mapping(uint256 id => address account) public accountOf;

    mapping(address account => Member member) private _members;
    uint256 private _lastId;

    modifier onlyAggregator() {
        if (msg.sender != aggregator) revert OnlyAggregator(msg.sender);
        _;
    }

    modifier onlyRequested(address account) {
        if (requestOf[account] == Role.None) revert NoRequest(account);
        _;
    }

    /// @notice Whoever deploys the register is the aggregator.
    constructor() {
        aggregator = msg.sender;
    }

    /// @notice Asks for membership in a role.
    function requestMembership(Role role) external {
        if (msg.sender == aggregator) revert AggregatorCannotJoin();
        if (role == Role.None) revert RoleMissing();
        if (_members[msg.sender].id != 0) revert AlreadyMember(msg.sender);
        if (requestOf[msg.sender] != Role.None) revert AlreadyRequested(msg.sender);
        requestOf[msg.sender] = role;
        emit MembershipRequested(msg.sender, role);
    }

    /// @notice Accepts a request.
    /// @return id The new member's id; ids start at 1 and are never used again.
    function approve(address account) external onlyAggregator onlyRequested(account) returns (uint256 id) {
        Role role = requestOf[account];
        delete requestOf[account];
        id = ++_lastId;
        memberCount += 1;
        _members[account] = Member({id: id, role: role});
        accountOf[id] = account;
        emit MembershipApproved(account, id, role);
    }

    /// @notice Turns a request down.
    function reject(address account) external onlyAggregator onlyRequested(account) {
        delete requestOf[account];
        emit MembershipRejected(account);
    }

    /// @notice Takes a member off the register. Sessions that run can still be stopped and settled.
    function deregister(address account) external onlyAggregator {
        uint256 id = _members[account].id;
        if (id == 0) revert NotMember(account);
        delete _members[account];
        memberCount -= 1;
        emit MemberDeregistered(account, id);
    }

    /// @inheritdoc IAuthorization
    function roleOf(address account) external view override returns (Role) {
        return _members[account].role;
    }

    /// @notice The id of a member, 0 for anybody else.
    function idOf(address account) external view returns (uint256) {
        return _members[account].id;
    }
}
