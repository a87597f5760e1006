contract C { uint s; uint constant k = 7; uint constant l = k; uint constant m = 1 + 1; uint immutable i = 1; uint[] a; function() external e; function f(uint[] calldata c, uint x, function() external g) public { uint[] storage p = a; assembly { x := add(k, l) x := s.slot x := p.slot x := c.offset x := c.length x := g.selector x := g.address x := s x := p x := c x := i k := 1 s.slot := 1 p.offset := 1 x := x.slot x := c.slot x := s.length x := f x := C x := k.slot x := g p.slot := 1 } } }
// ----
// TypeError 1408: (349-350): a state variable is used through `.slot` and `.offset`
// TypeError 9068: (356-357): a storage reference is used through `.slot` and `.offset`
// TypeError 1397: (363-364): a calldata array is used through `.offset` and `.length`
// TypeError 3773: (370-371): immutables cannot be used in assembly
// TypeError 6252: (372-373): a constant cannot be assigned to
// TypeError 4713: (379-385): the place of a state variable is fixed: write its value with `sstore`
// TypeError 9739: (391-399): only `.slot` can be assigned
// TypeError 3622: (410-416): this variable has no such suffix
// TypeError 1536: (422-428): calldata arrays only have `.offset` and `.length`
// TypeError 4656: (434-442): storage variables only have `.slot` and `.offset`
// DeclarationError 2025: (448-449): functions of Solidity cannot be used in assembly
// TypeError 4977: (455-456): only the address of a library can be used in assembly
// TypeError 6617: (462-468): a constant has no place in storage
// TypeError 9857: (474-475): an external function takes two words: use `.address` and `.selector`
