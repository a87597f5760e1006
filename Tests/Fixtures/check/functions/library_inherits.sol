library M {} library L is M {}
// ----
// TypeError 2571: (26-27): libraries cannot be inherited from
