interface I { function f(uint, uint) external; function g() external; function h(uint) external; }
contract C {
    function t() public pure {
        abi.encodeCall(I.f, (1));
        abi.encodeCall(I.f, (1, 2, 3));
        abi.encodeCall(I.f, 1);
        abi.encodeCall(I.g, (1, 2));
        abi.encodeCall(I.h, (1, 2));
    }
}
// ----
// TypeError 7515: (151-175): the function takes 2 arguments, the tuple has 1
// TypeError 7788: (185-215): the function takes 2 arguments, the tuple has 3
// TypeError 7515: (225-247): the function takes 2 arguments, the tuple has 1
// TypeError 7788: (257-284): the function takes 0 arguments, the tuple has 2
// TypeError 7788: (294-321): the function takes 1 arguments, the tuple has 2
