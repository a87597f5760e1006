uint constant late = 1 + early; uint constant early = 2; contract C { uint constant a = b; uint constant b = a; uint constant c; bytes constant d = "x"; uint constant s = 1 + 1; uint constant t = block.number; function f() public pure { assembly { let x := c x := d x := a x := t x := s } } }
// ----
// TypeError 4266: (112-127): a constant needs a value
// TypeError 8349: (196-208): the value of a constant has to be known at compile time
// TypeError 3224: (257-258): the constant has no value
// TypeError 7615: (264-265): only constants whose value is a plain number can be used in assembly
// TypeError 3558: (271-272): the value of this constant depends on itself
// TypeError 7615: (278-279): only constants whose value is a plain number can be used in assembly
