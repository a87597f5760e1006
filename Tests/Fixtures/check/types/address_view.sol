contract C { address view a; }
// ----
// TypeError 2311: (13-25): an address can only be payable or not
