contract C { function f(uint a, int b, bool c, address d, bytes4 e, string memory s) public pure { a + b; c + c; d + d; -a; !a; ~c; e & e; e + e; a ** b; a << b; s == s; c && a; a >>> 1; a < d; 1 / 0; 1.5 << 1; } }
// ----
// TypeError 2271: (99-104): `+` is not defined for uint256 and int256
// TypeError 2271: (106-111): `+` is not defined for bool and bool
// TypeError 2271: (113-118): `+` is not defined for address and address
// TypeError 4907: (120-122): `-` is not defined for uint256
// TypeError 4907: (124-126): `!` is not defined for uint256
// TypeError 4907: (128-130): `~` is not defined for bool
// TypeError 2271: (139-144): `+` is not defined for bytes4 and bytes4
// TypeError 2271: (146-152): `**` is not defined for uint256 and int256
// TypeError 2271: (154-160): `<<` is not defined for uint256 and int256
// TypeError 2271: (162-168): `==` is not defined for string memory and string memory
// TypeError 2271: (170-176): `&&` is not defined for bool and uint256
// TypeError 2271: (178-185): `>>>` is not defined for uint256 and int_const 1
// TypeError 2271: (187-192): `<` is not defined for uint256 and address
// TypeError 2271: (194-199): `/` is not defined for int_const 1 and int_const 0
// TypeError 2271: (201-209): `<<` is not defined for rational_const 3 / 2 and int_const 1
