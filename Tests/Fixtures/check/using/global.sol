type T is uint; using {f} for T global; using {f} for uint global; function f(T t) pure {} 
// ----
// TypeError 8841: (40-66): `global` needs a user-defined type
// TypeError 3100: (47-48): `f` takes T, to which uint256 does not convert implicitly
