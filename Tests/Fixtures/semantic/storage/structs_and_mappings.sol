contract C {
    struct Point { int32 x; int32 y; }
    struct Item { uint256 id; Point p; string name; uint8[] tags; mapping(address => uint256) votes; }
    mapping(bytes32 => Item) items;
    mapping(string => mapping(uint8 => bool)) flags;
    Point[] points;
    function set(bytes32 k, string calldata n, int32 x, int32 y) external { Item storage i = items[k]; i.id = 1; i.p = Point(x, y); i.name = n; i.tags.push(uint8(3)); i.tags.push(4); i.votes[msg.sender] += 2; }
    function get(bytes32 k) external view returns (uint256, int32, int32, string memory, uint8[] memory, uint256) { Item storage i = items[k]; return (i.id, i.p.x, i.p.y, i.name, i.tags, i.votes[msg.sender]); }
    function remove(bytes32 k) external { delete items[k]; }
    function flag(string memory s, uint8 k, bool v) external returns (bool old) { old = flags[s][k]; flags[s][k] = v; }
    function pushPoint(int32 x) external returns (Point[] memory) { points.push(Point({y: -x, x: x})); return points; }
    function move(uint256 i, int32 d) external returns (int32, int32) { Point memory m = points[i]; m.x += d; Point storage s = points[i]; s.y = m.x; return (points[i].x, points[i].y); }
}
// ----
// set(bytes32,string,int32,int32): 1, 0x80, -5, 6, 3, "abc" ->
// get(bytes32): 1 -> 1, -5, 6, 192, 256, 2, 3, "abc", 2, 3, 4
// remove(bytes32): 1 ->
// get(bytes32): 1 -> 0, 0, 0, 192, 224, 2, 0, 0
// flag(string,uint8,bool): 0x60, 1, true, 2, "ab" -> 0
// flag(string,uint8,bool): 0x60, 1, false, 2, "ab" -> 1
// flag(string,uint8,bool): 0x60, 2, false, 2, "ab" -> 0
// pushPoint(int32): 4 -> 32, 1, 4, -4
// pushPoint(int32): -9 -> 32, 2, 4, -4, -9, 9
// move(uint256,int32): 1, 2 -> -9, -7
// move(uint256,int32): 2, 2 -> FAILURE, hex"4e487b71", 50
