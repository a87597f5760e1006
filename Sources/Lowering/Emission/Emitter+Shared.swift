import IR
import Primitives
import SolidityLayout

/// What a shared helper function does; with a layout and two small numbers it identifies the function.
enum HelperKind: String {
    case newArray, newStruct, byteArrayLength, storageByte, calldataTail, encode, decode, copyCalldataArray
    case storageToMemory, clearStorage, resize, clearEnd, copyToStorage, push, pushByte, popByte, pop
    case bytesToFixed, returnData, externalCode, tryError, arrayPushZero, copyBytesToStorage, dispatch
}

/// Identity of a shared helper function of one object.
struct HelperKey: Hashable {
    var kind: HelperKind
    var layout: LayoutID?
    var first: Int32
    var second: Int32
}

extension Emitter {
    /// Calls a function that all users of one object share; `body` writes it the first time it is needed.
    ///
    /// `body` gets the emitter of the new function and its parameters, and gives its results. It must depend on
    /// nothing but the key.
    func shared(
        _ kind: HelperKind, _ layout: LayoutID?, _ first: Int32, _ second: Int32, _ arguments: [V],
        results: Int = 1, body: (Emitter, [V]) -> [V]
    ) -> [V] {
        let key = HelperKey(kind: kind, layout: layout, first: first, second: second)
        let function = unit.helper(key, parameters: arguments.count, results: results, body)
        return call(function, arguments, results: results)
    }

    func shared(
        _ kind: HelperKind, _ layout: LayoutID, _ arguments: [V], results: Int = 1,
        body: (Emitter, [V]) -> [V]
    ) -> [V] {
        shared(kind, layout, 0, 0, arguments, results: results, body: body)
    }

    func shared(_ kind: HelperKind, _ arguments: [V], results: Int = 1, body: (Emitter, [V]) -> [V]) -> [V] {
        shared(kind, nil, 0, 0, arguments, results: results, body: body)
    }
}
