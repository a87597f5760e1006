==== Source: base.sol ====
// The later offset in its own file is the conflict, whichever file it is in: the base is declared far down in its file.
contract Base {
    modifier twice() { _; }
}
==== Source: derived.sol ====
import "base.sol";
contract Derived is Base {
    function twice() external {}
}
// ----
// DeclarationError 9097: (base.sol:141-164): this name is already declared in a base or derived contract
// TypeError 1469: (derived.sol:50-78): a modifier of this name is inherited, this is a function
