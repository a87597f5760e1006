interface I { uint constant x = 1; uint y; }
// ----
// TypeError 8274: (14-33): an interface has no variables
// TypeError 8274: (35-41): an interface has no variables
