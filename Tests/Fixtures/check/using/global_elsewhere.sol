==== Source: a ====
type T is uint;
==== Source: b ====
import "a"; function f(T t) pure {} using {f} for T global;
// ----
// TypeError 4117: (b:36-59): `global` needs a type that this file defines outside of contracts
