contract C {
    string s;
    bytes b;

    function viaPointer() external returns (string memory, uint256) {
        s = "abc";
        string storage p = s;
        bytes(p)[0] = "x";
        bytes storage q = bytes(p);
        q.push("d");
        return (s, bytes(s).length);
    }

    function back() external returns (string memory) {
        b = hex"6869";
        string storage p = string(b);
        return p;
    }
}
// ----
// viaPointer() -> 0x40, 4, 4, "xbcd"
// back() -> 0x20, 2, "hi"
