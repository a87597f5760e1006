contract C {
    function f() public pure { (()) = g(); }
    function g() private pure {}
    function h() public pure { (()) = 1; }
}
// ----
// TypeError 5547: (45-47): there is nothing to assign to
// TypeError 5547: (123-125): there is nothing to assign to
// TypeError 7407: (129-130): int_const 1 does not convert to tuple() implicitly
