library L { function p(uint x) private pure {} } contract C { using {L.p} for uint; }
// ----
// TypeError 6772: (69-72): `L.p` is private to its library
