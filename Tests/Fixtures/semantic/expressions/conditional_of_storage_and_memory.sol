// The values of `?:` get a type that both convert to: with one in storage and the other in memory, both are in memory.
contract C {
    struct S { uint256 a; uint256[] b; }

    bytes kept = "kept";
    string name = "name";
    uint256[] list;
    S stored;

    function choose(bytes memory given) public view returns (bytes memory) {
        bytes memory result = given.length == 0 ? kept : given;
        return result;
    }

    function reversed(bytes memory given) public view returns (bytes memory) {
        return given.length > 0 ? given : kept;
    }

    function literal(bool own) public view returns (string memory) {
        return own ? name : "literal";
    }

    function pass(bytes memory given) public view returns (uint256) {
        return measure(given.length == 0 ? kept : given);
    }

    function measure(bytes memory some) internal pure returns (uint256) {
        return some.length;
    }

    function structure(bool own) public returns (uint256, uint256) {
        stored.a = 5;
        stored.b = [1, 2];
        S memory other = S(6, new uint256[](3));
        S memory chosen = own ? stored : other;
        return (chosen.a, chosen.b.length);
    }

    function push(bool one) public returns (uint256) {
        uint256[] storage x = one ? list : list;
        x.push(7);
        return list.length;
    }

    function tuple(bool one) public view returns (bytes memory, uint256) {
        (bytes storage x, uint256 y) = one ? (kept, 1) : (kept, 2);
        return (x, y);
    }

    function encoded(bool one) public view returns (bytes32) {
        bytes memory other = "other";
        return keccak256(one ? kept : other);
    }

    function afterwards() public view returns (bytes memory, string memory) {
        return (kept, name);
    }
}
// ----
// choose(bytes): 0x20, 0 -> 0x20, 4, "kept"
// choose(bytes): 0x20, 2, "ab" -> 0x20, 2, "ab"
// reversed(bytes): 0x20, 0 -> 0x20, 4, "kept"
// reversed(bytes): 0x20, 2, "ab" -> 0x20, 2, "ab"
// literal(bool): true -> 0x20, 4, "name"
// literal(bool): false -> 0x20, 7, "literal"
// pass(bytes): 0x20, 3, "abc" -> 3
// pass(bytes): 0x20, 0 -> 4
// structure(bool): true -> 5, 2
// structure(bool): false -> 6, 3
// push(bool): true -> 1
// tuple(bool): false -> 0x40, 2, 4, "kept"
// encoded(bool): true -> 0x93bd7636ba59c5b27228179b042d7925136c422e17dd40590cbf0c0557b71e5b
// encoded(bool): false -> 0x26b60b6bee32c2d284da42d089b795640a977077a3c25b246fe0448f42ce4ec0
// afterwards() -> 0x40, 0x80, 4, "kept", 4, "name"
