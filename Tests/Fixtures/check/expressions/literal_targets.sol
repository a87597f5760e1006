contract C {
    function f(bool b, uint256 x) public pure {
        1 = 1;
        "a" = "a";
        (1, x) = (1, 2);
        bool y = (0 && x) = 0;
        b ? 1 : 1 = 1;
    }
}
// ----
// TypeError 4247: (69-70): this cannot be assigned to
// TypeError 7407: (73-74): int_const 1 does not convert to int_const 1 implicitly
// TypeError 4247: (84-87): this cannot be assigned to
// TypeError 7407: (90-93): literal_string "a" does not convert to literal_string "a" implicitly
// TypeError 4247: (104-105): this cannot be assigned to
// TypeError 7407: (112-118): tuple(int_const 1,int_const 2) does not convert to tuple(int_const 1,uint256) implicitly
// TypeError 2271: (138-144): `&&` is not defined for int_const 0 and uint256
// TypeError 4247: (138-144): this cannot be assigned to
// TypeError 7407: (148-149): int_const 0 does not convert to int_const 0 implicitly
// TypeError 9574: (128-149): int_const 0 does not convert to bool implicitly
// TypeError 4247: (167-168): this cannot be assigned to
// TypeError 7407: (171-172): int_const 1 does not convert to int_const 1 implicitly
