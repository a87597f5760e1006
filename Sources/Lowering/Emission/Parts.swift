import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// The stack words of one value: none for literals of strings, one for most, two for dynamic calldata arrays
/// (offset, length) and external functions (address, selector), more for tuples.
struct Parts {
    private var first: ValueID = .none
    private var second: ValueID = .none
    private var rest: [ValueID] = []
    private(set) var count = 0

    init() {}

    init(_ a: ValueID) {
        first = a
        count = 1
    }

    init(_ a: ValueID, _ b: ValueID) {
        first = a
        second = b
        count = 2
    }

    init(_ values: some Sequence<ValueID>) {
        for value in values { append(value) }
    }

    subscript(index: Int) -> ValueID {
        switch index {
        case 0: first
        case 1: second
        default: index - 2 < rest.count ? rest[index - 2] : .none
        }
    }

    mutating func append(_ value: ValueID) {
        switch count {
        case 0: first = value
        case 1: second = value
        default: rest.append(value)
        }
        count += 1
    }

    mutating func append(_ other: Parts) {
        for index in 0..<other.count { append(other[index]) }
    }

    /// Words from `start`, `length` of them.
    func slice(_ start: Int, _ length: Int) -> Parts {
        var result = Parts()
        for index in start..<(start + length) { result.append(self[index]) }
        return result
    }

    var array: [ValueID] {
        var result: [ValueID] = []
        result.reserveCapacity(count)
        for index in 0..<count { result.append(self[index]) }
        return result
    }
}
