function none() {} contract C { using {none} for uint; }
// ----
// TypeError 4731: (39-43): `none` takes no parameter, so it cannot be attached
