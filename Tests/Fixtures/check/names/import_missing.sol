==== Source: a ====
contract A {}
==== Source: b ====
import {B} from "a";
import {A as X} from "a";
contract C is X {}
// ----
// DeclarationError 2904: (b:0-20): `B` is not declared in "a"
