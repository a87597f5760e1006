interface I { function f() external returns (string memory, uint256); function g() external returns (uint256[2] memory); }
contract C {
    function t(I i) public {
        try i.f() returns (string memory, uint256) {} catch {}
        try i.g() returns (uint256[2] memory) {} catch {}
    }
}
// ====
// EVMVersion: homestead
// ----
// TypeError 6509: (192-205): the call returns inaccessible dynamic type here, not string memory
