// SPDX-License-Identifier: MIT
contract C { mapping(mapping(uint => uint) => uint) x; }
// ----
// ParserError 1005: (53-60): expected an elementary type or a name as key of the mapping, found `mapping`
