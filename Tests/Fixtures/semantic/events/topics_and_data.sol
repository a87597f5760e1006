contract C {
    struct P { uint8 a; string s; }
    event Empty();
    event Static(uint256 indexed a, address indexed b, bool c, int8 d);
    event Dynamic(string indexed s, string t, uint256[] indexed xs, bytes y);
    event Anon(uint256 indexed a, bytes32 b) anonymous;
    event Structs(P indexed p, P q);
    event E4(uint8 indexed a, uint8 indexed b, uint8 indexed c, uint8 d);
    function emitStatic(uint256 a) external { emit Static(a, address(0x99), a > 2, -1); }
    function emitEmpty() external { emit Empty(); }
    function emitDynamic(string calldata s) external { uint256[] memory xs = new uint256[](2); xs[0] = 1; xs[1] = 2; emit Dynamic({t: s, s: "indexed", y: hex"0102", xs: xs}); }
    function emitAnon() external { emit Anon(5, "bytes"); }
    function emitStructs() external { emit Structs(P(1, "one"), P(2, "two")); }
    function emitNarrow() external { emit E4(1, 2, 3, 4); }
    function selector() external pure returns (bytes32) { return Empty.selector; }
}
// ----
// emitStatic(uint256): 3 ->
// ~ emit Static(uint256,address,bool,int8): #3, #153, 1, -1
// emitEmpty() ->
// ~ emit Empty()
// emitDynamic(string): 0x20, 3, "abc" ->
// ~ emit Dynamic(string,string,uint256[],bytes): #0xc83eacfab95ef7791e71dc1cd2407b728acebee3b950e8fd918e9eadebea143a, #0xe90b7bceb6e7df5418fb78d8ee546e97c83a08bbccc01a0644d599ccd2a7c2e0, 64, 128, 3, "abc", 2, left(0x0102)
// emitAnon() ->
// ~ emit <anonymous>: #5, "bytes"
// emitStructs() ->
// ~ emit Structs((uint8,string),(uint8,string)): #0x23e242557bf133f5df0f0bf2232ca356e3edf8802922193b8861bf1986b5e5e7, 32, 2, 64, 3, "two"
// emitNarrow() ->
// ~ emit E4(uint8,uint8,uint8,uint8): #1, #2, #3, 4
// selector() -> 0x3db2a12a1fcfb6e2e0de8666c64b3244166edb7b25b200204a8d0cca9b65cf37
