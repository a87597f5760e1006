import IR
import SoliditySema
import SoliditySyntax

/// What stands before the parentheses of a call, evaluated.
struct Callee {
    var signature: FunctionSignature
    /// The innermost name, without options and parentheses.
    var name: NodeID
    /// The receiver that becomes the first argument.
    var bound: Value?
    /// External calls: who is called.
    var address: ValueID = .none
    /// External calls: the selector, right aligned.
    var selector: ValueID = .none
    /// Internal function pointers.
    var pointer: ValueID = .none
    var value: ValueID = .none
    var gas: ValueID = .none
    var salt: ValueID = .none
}
