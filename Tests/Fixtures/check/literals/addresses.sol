contract C { address a = 0x1234567890123456789012345678901234567890; address b = 0xfA0bFc97E48458494Ccd857e1A85DC91F7F0046e; address c = 0xfA0bFc97E48458494Ccd857e1A85DC91F7F0046; address d = 0xfA0BFc97E48458494Ccd857e1A85DC91F7F0046E; }
// ----
// SyntaxError 9429: (81-123): the checksum (EIP-55) of this address is wrong
// SyntaxError 9429: (137-178): an address has 40 hexadecimal digits, this has 39
// SyntaxError 9429: (192-234): the checksum (EIP-55) of this address is wrong
