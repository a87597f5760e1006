contract C { uint constant a; uint constant b = block.number; uint immutable e = 1; string immutable s = ""; function() external immutable g; }
// ----
// TypeError 4266: (13-28): a constant needs a value
// TypeError 8349: (48-60): the value of a constant has to be known at compile time
// TypeError 6377: (84-107): an immutable has to be of a value type
// TypeError 3366: (109-140): an immutable cannot be an external function
