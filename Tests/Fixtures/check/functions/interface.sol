interface I { function a() public; function b() external {} constructor(); uint x; modifier m() { _; } function c() external virtual; function d() external m; }
// ----
// SyntaxError 5842: (134-158): a function of an interface has no modifiers
// TypeError 1560: (14-34): a function of an interface has to be external
// TypeError 4726: (35-59): a function of an interface has no body
// TypeError 6482: (60-74): an interface has no constructor
// TypeError 5700: (60-74): a constructor needs a body
// TypeError 6408: (83-102): an interface has no modifiers
// Warning 5815: (103-133): functions of interfaces are virtual without the word
