library L {} contract C is L {}
// ----
// TypeError 2571: (27-28): libraries cannot be inherited from
