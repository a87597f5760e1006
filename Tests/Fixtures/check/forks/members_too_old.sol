contract C {
    function a() public view returns (uint) { return block.chainid; }
    function b() public view returns (uint) { return block.basefee; }
    function c() public view returns (uint) { return block.blobbasefee; }
    function d() public view returns (uint) { return block.prevrandao; }
    function e(address x) public view returns (bytes32) { return x.codehash; }
    function f(address x) public view returns (bool r) { (r, ) = x.staticcall(""); }
    function g() public { new D{salt: 0}(); }
}
contract D {}
// ====
// EVMVersion: homestead
// ----
// TypeError 3081: (66-79): `chainid` exists since Istanbul
// TypeError 5921: (136-149): `basefee` exists since London
// TypeError 1006: (206-223): `blobbasefee` exists since Cancun
// Warning 9432: (280-296): `prevrandao` exists since Paris: before, it is `difficulty`
// TypeError 7598: (365-375): `codehash` exists since Constantinople
// TypeError 5052: (444-460): `staticcall` exists since Byzantium
// TypeError 5189: (490-504): `salt` needs CREATE2, which exists since Constantinople
