contract D { receive() external payable {} } enum E { A, B } contract C { function f(uint a, int8 b, address c, bytes4 e, string memory s, D d) public pure { uint8(a); int(a); uint8(b); address(a); uint160(c); payable(c); bytes20(c); bytes8(e); bytes(s); D(c); address(d); E(a); E(5); uint(E.A); bool(a); uint(s); payable(d); address(uint160(a)); int16(b); uint16(uint8(b)); } }
// ----
// TypeError 9640: (186-196): uint256 cannot be converted to address
// TypeError 7398: (255-259): address cannot be converted to contract D
// TypeError 9640: (279-283): int_const 5 cannot be converted to enum E
// TypeError 9640: (296-303): uint256 cannot be converted to bool
// TypeError 9640: (305-312): string memory cannot be converted to uint256
