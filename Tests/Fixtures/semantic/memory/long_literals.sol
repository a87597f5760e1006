// Long literals are copied from data behind the code; what was in memory before does not shine through.
contract C {
    bytes32 immutable hash = keccak256(bytes("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr"));
    function text() public pure returns (string memory) { return "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr"; }
    function equal() public view returns (bool) { return hash == keccak256(bytes(text())); }
    function packed() public pure returns (uint) { return abi.encodePacked("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr", uint8(1)).length; }
    function dirty() public pure returns (bool) {
        bytes memory free;
        assembly {
            free := mload(0x40)
            for { let i := 0 } lt(i, 800) { i := add(i, 32) } { mstore(add(free, i), not(0)) }
        }
        bytes memory encoded = abi.encode("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr");
        return keccak256(encoded) == keccak256(abi.encode(text())) && encoded[encoded.length - 1] == 0;
    }
}
// ----
// equal() -> true
// packed() -> 201
// dirty() -> true
