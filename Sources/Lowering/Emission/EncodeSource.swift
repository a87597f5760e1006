import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// A value to be encoded: where it lies and how it is represented.
struct EncodeSource {
    var layout: LayoutID
    var location: ValueLocation
    var parts: Parts
    /// The bytes of a string literal, which has no parts.
    var literal: [UInt8]?
}

/// How an encoder writes.
struct EncodeOptions: OptionSet {
    let rawValue: Int32

    /// Values take whole words; without it only as many bytes as the type has.
    static let padded = EncodeOptions(rawValue: 1)
    /// Dynamic values are written where they occur, without offset and length.
    static let inPlace = EncodeOptions(rawValue: 2)

    static let abi: EncodeOptions = [.padded]
    static let packed: EncodeOptions = [.inPlace]
}
