// Where the free memory pointer stands is visible to assembly: static results of calls are allocated.
contract D {
    function f() external pure returns (uint256, uint256) { return (1, 2); }
}

contract C {
    D d = new D();

    function calls() external view returns (uint256 size, uint256 sum) {
        uint256 a;
        assembly { a := mload(0x40) }
        (uint256 x, uint256 y) = d.f();
        assembly { size := sub(mload(0x40), a) }
        sum = x + y;
    }

    function unused() external pure returns (uint256 size) {
        uint256 a;
        assembly { a := mload(0x40) }
        uint256[3] memory x;
        assembly { size := sub(mload(0x40), a) }
        x;
    }
}
// ----
// calls() -> 0x40, 3
// unused() -> 0x60
