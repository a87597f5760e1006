contract C { uint constant a = b + 1; uint constant b = c; uint constant c = a; }
// ----
// TypeError 6161: (13-36): the value of `a` depends on itself, through `a`
// TypeError 6161: (38-57): the value of `b` depends on itself, through `b`
// TypeError 6161: (59-78): the value of `c` depends on itself, through `c`
