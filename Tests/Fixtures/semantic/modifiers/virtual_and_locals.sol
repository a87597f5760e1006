contract A {
    uint256 public log;
    modifier m(uint256 x) virtual { uint256 y = x * 2; log = log * 100 + y; _; log += y; }
    function f(uint256 a) public virtual m(a) returns (uint256) { uint256 y = 5; log = log * 10; return y + a; }
}
contract B is A {
    modifier m(uint256 x) override { log = log * 100 + x; _; }
}
contract C is B {
    function f(uint256 a) public override m(a + 1) returns (uint256) { return super.f(a) * 2; }
    function g(uint256 a) public A.m(a) returns (uint256 r) { r = log; }
}
// ----
// f(uint256): 3 -> 16
// log() -> 4030
// g(uint256): 4 -> 403008
// log() -> 403016
