// Calls without STATICCALL, REVERT and return data: results of fixed size only, failure consumes all gas.
contract Other {
    uint256 x = 5;
    function fixedSize(uint256 y) external view returns (uint256, bool) { return (x + y, true); }
    function dynamic() external pure returns (uint256, string memory) { return (3, "abc"); }
    function fails() external pure { require(false, "no"); }
    function pay() external payable returns (uint256) { return msg.value; }
}

contract C {
    Other o = new Other();

    constructor() payable {}

    function all(uint256 y) external returns (uint256 a, bool b, uint256 c, uint256 d) {
        (a, b) = o.fixedSize(y);
        (c, ) = o.dynamic();
        d = o.pay{value: 3}();
    }

    function low() external returns (bool a, uint256 length, bool b) {
        (a, ) = address(o).call(abi.encodeWithSignature("fixedSize(uint256)", uint256(1)));
        length = msg.data.length;
        (b, ) = address(o).call{gas: 5000}(abi.encodeWithSignature("fails()"));
    }

    function tried() external returns (uint256 r) {
        try o.fixedSize(1) returns (uint256 a, bool) { r = a; } catch { r = 100; }
        try o.fails{gas: 5000}() { r += 1000; } catch { r += 2000; }
    }

    function hashes() external pure returns (bytes32, bytes20, address) {
        return (sha256("abc"), ripemd160("abc"), ecrecover(bytes32(uint256(1)), 27, bytes32(uint256(2)), bytes32(uint256(3))));
    }

    function create() external returns (uint256) { return address(new Other()).balance; }

    function missing() external { Other(address(0x9999)).fixedSize(1); }
}
// ====
// EVMVersion: =homestead
// ----
// constructor(), 10 wei ->
// all(uint256): 2 -> 7, true, 3, 3
// low() -> true, 4, false
// tried() -> 2006
// create() -> 0
// missing() -> FAILURE
