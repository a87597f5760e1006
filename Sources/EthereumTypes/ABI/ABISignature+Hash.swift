import Keccak
import Primitives

extension ABISignature {
    /// Topic of the event with this signature.
    public var hash: UInt256 { UInt256(bigEndian: keccak256(canonical)) }

    /// First four bytes of the hash, as in call data.
    public var selector: [UInt8] { Array(keccak256(canonical).prefix(4)) }

    /// Selector and encoded arguments.
    public func encodeCall(_ arguments: [ABIValue]) throws(ABIError) -> [UInt8] {
        selector + (try ABICoder.encode(arguments, as: parameters))
    }

    /// Selector and arguments read from text, one text per argument.
    public func encodeCall(texts: [String]) throws(ABIError) -> [UInt8] {
        guard texts.count == parameters.count else {
            throw .wrongValueCount(expected: parameters.count, actual: texts.count)
        }
        var values: [ABIValue] = []
        for (text, type) in zip(texts, parameters) { values.append(try ABIValue(parsing: text, as: type)) }
        return try encodeCall(values)
    }
}
