contract C { uint a = 1 years; uint b = 1 days + 2 hours; }
// ----
// TypeError 4820: (22-29): `years` is no longer a unit: a year has no fixed length
