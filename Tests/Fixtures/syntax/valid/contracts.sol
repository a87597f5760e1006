// SPDX-License-Identifier: MIT
contract C is A, B layout at 2 ** 8 {
    using L for uint[];
    uint public constant a = 1 ether;
    uint internal immutable b;
    uint transient c;
    uint transient = 3;
    mapping(address => mapping(uint => bytes32[])) private d;
    function (uint, bytes memory) external view returns (uint) public e;
    function () internal g;
    address payable h;
    uint[2][] public override(A, B.C) i;
    fixed128x18 j;
    bytes32 k = "abc";
    T.U[] l;
    struct S { uint a; }
    enum E { a }
    type V is bytes4;
    error Failed(address who, uint256 amount);
    event Moved(address indexed from, address indexed to, uint256 amount);
    constructor(uint a) A(a) B payable { b = a; }
    receive() external payable {}
    fallback(bytes calldata input) external returns (bytes memory) { return input; }
    modifier m(uint a) virtual override { _; if (a > 1) { _; } }
    modifier n;
    function f(uint, uint[] calldata a, S storage b) external pure virtual override(A) m(1) n returns (uint r, string memory) {}
    function o() external;
}
// ----
