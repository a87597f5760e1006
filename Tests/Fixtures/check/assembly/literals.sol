contract C { function f() public pure { assembly { let a := "12345678901234567890123456789012x" let b := 0x10000000000000000000000000000000000000000000000000000000000000000 switch a case 1 {} case 0x01 {} switch b default {} } } }
// ----
// TypeError 3069: (60-95): a string has at most 32 bytes here
// TypeError 6708: (105-172): a number has at most 256 bits here
// DeclarationError 6792: (192-204): there is a case of this value already
// Warning 9592: (205-224): this `switch` has only a default case
