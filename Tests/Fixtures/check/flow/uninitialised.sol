contract C { uint[] a; function f(bool b) public view { uint[] storage p; if (b) p = a; p.length; } function g() internal returns (uint[] storage) {} function h(bool b) internal view returns (uint[] storage r) { if (b) r = a; } function i() internal view returns (uint[] storage r) { r = a; } function j(bool b) internal view returns (uint[] storage r) { if (b) r = a; else revert(); } }
// ----
// TypeError 3464: (88-89): this storage pointer can be used without having been assigned
// TypeError 3464: (131-145): this storage pointer can be returned without having been assigned
// TypeError 3464: (192-208): this storage pointer can be returned without having been assigned
