// A variable in storage is kept as a pointer: nothing converts to it, and it converts to memory.
contract C {
    bytes kept;
    bytes other;
    function f(bytes calldata data, bytes memory given, bool one) external view returns (uint256) {
        bytes memory both = one ? kept : given;
        bytes memory copy = one ? data : given;
        bytes storage pointer = one ? kept : other;
        bytes memory none = one ? kept : data;
        bytes storage wrong = one ? given : kept;
        return both.length + copy.length + pointer.length + none.length + wrong.length;
    }
}
// ----
// TypeError 1080: (420-437): the two values have different types: bytes storage pointer and bytes calldata
// TypeError 9574: (447-487): bytes memory does not convert to bytes storage pointer implicitly
