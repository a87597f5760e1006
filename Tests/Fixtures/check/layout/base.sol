contract A layout at 0x1234 {} contract B layout at 1.5 {} contract C layout at -1 {} contract D layout at 2**256 {} uint constant k = 5; contract E layout at k {} contract F layout at msg.value {}
// ----
// TypeError 1763: (52-55): the base slot has to be an integer
// TypeError 6753: (80-82): the base slot has to be a slot number: 0 to 2**256 - 1
// TypeError 6753: (107-113): the base slot has to be a slot number: 0 to 2**256 - 1
// TypeError 1139: (185-194): the base slot has to be a constant integer
