import IR
import Primitives
import SoliditySema
import SoliditySyntax

/// The value of an expression: its type and its stack words. String literals and names have no words.
struct Value {
    var type: TypeID
    var parts: Parts

    init(_ type: TypeID, _ parts: Parts = Parts()) {
        self.type = type
        self.parts = parts
    }

    init(_ type: TypeID, _ word: ValueID) {
        self.type = type
        parts = Parts(word)
    }
}

/// What an assignment can write to.
enum Place {
    /// A local variable, parameter or return variable.
    case local(NodeID)
    case storage(Emitter.StoragePlace)
    /// A word of memory, or one byte of a byte array.
    case memory(ValueID, isByte: Bool)
    case immutable(NodeID)
    case tuple([Destination?])
}

/// A place and the type of what lies there.
struct Destination {
    var place: Place
    var type: TypeID
}

/// A Solidity variable that lives in SSA values.
struct Local {
    var variables: [VariableID]
    var type: TypeID
    /// An assembly block assigns to it, so that it has to be cleaned when it is read.
    var mayBeDirty: Bool
}
