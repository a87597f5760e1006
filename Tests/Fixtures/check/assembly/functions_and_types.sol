contract C { function g() internal {} function() internal p; function f(function() external e, function() internal i) public { assembly { let x := g g := 1 x := C x := e.slot x := i.selector x := msg x := g.slot } } }
// ----
// TypeError 4103: (95-116): function () cannot cross the boundary of a contract: it is internal, recursive or contains a mapping
