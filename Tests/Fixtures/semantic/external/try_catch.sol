contract T {
    error Custom(uint256 a);
    constructor(uint256 x) { require(x != 13, "unlucky"); }
    function f(uint256 k) external pure returns (uint256, string memory) {
        if (k == 1) revert("reason"); if (k == 2) assert(false); if (k == 3) revert Custom(4); if (k == 4) revert(); if (k == 5) { assembly { mstore(0, 1) return(0, 32) } }
        return (k, "fine");
    }
}
contract C {
    T t = new T(1);
    function go(uint256 k) external view returns (uint256 w, uint256 n, string memory s, bytes memory b) {
        try t.f(k) returns (uint256 v, string memory x) { w = 1; n = v; s = x; }
        catch Error(string memory r) { w = 2; s = r; }
        catch Panic(uint256 c) { w = 3; n = c; }
        catch (bytes memory raw) { w = 4; b = raw; }
    }
    function bare(uint256 k) external view returns (uint256) { try t.f(k) { return 1; } catch { return 2; } }
    function only(uint256 k) external view returns (string memory) { try t.f(k) returns (uint256, string memory s) { return s; } catch Error(string memory r) { return r; } }
    function create(uint256 k) external returns (uint256, string memory) { try new T(k) returns (T x) { return (address(x) != address(0) ? 1 : 0, "made"); } catch Error(string memory r) { return (2, r); } }
    function inSuccess() external view returns (uint256) { try t.f(9) returns (uint256 v, string memory) { require(v == 0, "not caught"); return 1; } catch { return 2; } }
}
// ----
// go(uint256): 0 -> 1, 0, 128, 192, 4, "fine", 0
// go(uint256): 1 -> 2, 0, 128, 192, 6, "reason", 0
// go(uint256): 2 -> 3, 1, 128, 160, 0, 0
// go(uint256): 3 -> 4, 0, 128, 160, 0, 36, left(0xcb362b34), left(0x00000004)
// go(uint256): 4 -> 4, 0, 128, 160, 0, 0
// go(uint256): 5 -> FAILURE
// bare(uint256): 0 -> 1
// bare(uint256): 3 -> 2
// only(uint256): 1 -> 32, 6, "reason"
// only(uint256): 3 -> FAILURE, hex"cb362b34", 4
// create(uint256): 12 -> 1, 64, 4, "made"
// create(uint256): 13 -> 2, 64, 7, "unlucky"
// inSuccess() -> FAILURE, hex"08c379a0", 32, 10, "not caught"
