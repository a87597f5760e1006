pragma solidity >=0.8.0; pragma abicoder v3; pragma abicoder v1; pragma abicoder v2; pragma experimental; pragma experimental nothing; pragma experimental ABIEncoderV2; pragma experimental ABIEncoderV2; pragma experimental a b; pragma whatever; pragma experimental ""; contract C {}
// ----
// SyntaxError 2745: (25-44): there are `pragma abicoder v1` and `pragma abicoder v2`
// SyntaxError 3845: (65-84): the ABI coder of this file is chosen already
// SyntaxError 9679: (85-105): the name of the experimental feature is missing
// SyntaxError 8491: (106-134): there is no experimental feature `nothing`
// SyntaxError 8273: (135-168): `pragma abicoder v1` has chosen the ABI coder of this file already
// SyntaxError 1231: (169-202): the experimental feature `ABIEncoderV2` is named already
// SyntaxError 6022: (203-227): one name of an experimental feature is expected
// SyntaxError 4936: (228-244): there is no pragma `whatever`
// SyntaxError 3250: (245-268): the name of the experimental feature is empty
