import IR
import Primitives
import SolidityLayout
import SoliditySource
import SoliditySyntax

/// Bringing words into the range of their type: masking, sign extension, validation.
///
/// Words in SSA values of a type are always clean; these run where words enter: calldata, memory, storage, assembly.
extension Emitter {
    /// The word with everything outside the layout's range removed. An enum value out of range panics with 0x21.
    func cleanup(_ value: V, _ layout: LayoutID) -> V {
        switch layouts.kind(layout) {
        case .integer(256, _), .fixedBytes(32): return value
        case .integer(let bits, false): return and(value, k(UInt256.mask(bits: bits)))
        case .integer(let bits, true): return signextend(k(bits / 8 - 1), value)
        case .bool: return isZero(isZero(value))
        case .fixedBytes(let count): return and(value, k(leftMask(bytes: count)))
        case .externalFunction: return and(value, k(leftMask(bytes: 24)))
        case .enumeration(let members):
            panicIf(gt(value, k(members - 1)), .enumConversion)
            return value
        case .fixedPoint:
            refuseFixedPoint()
            return value
        default: return value
        }
    }

    /// Reverts with empty data when the word is not in the range of the layout: what ABI decoding does.
    func validate(_ value: V, _ layout: LayoutID) {
        switch layouts.kind(layout) {
        case .integer(256, _), .fixedBytes(32): return
        case .integer(let bits, false): revertIf(shr(k(bits), value))
        case .integer(let bits, true): revertIf(xor(value, signextend(k(bits / 8 - 1), value)))
        case .bool: revertIf(shr(k(1), value))
        case .fixedBytes(let count): revertIf(shl(k(8 * count), value))
        case .externalFunction: revertIf(shl(k(192), value))
        case .enumeration(let members): revertIf(gt(value, k(members - 1)))
        case .fixedPoint: refuseFixedPoint()
        case .internalFunction: return
        default: return
        }
    }

    /// Reports an operation on fixed-point numbers at the place that is being compiled.
    func refuseFixedPoint() {
        unit.contract.refuseFixedPoint(at: Span(start: builder.span.start, end: builder.span.end))
    }

    /// A word with the first `bytes` bytes set.
    func leftMask(bytes: Int) -> UInt256 {
        UInt256.mask(bits: bytes * 8) << UInt64(256 - bytes * 8)
    }

    /// One word `address << 96 | selector << 64`: an external function in memory, calldata and ABI data.
    func combineExternalFunction(_ parts: Parts) -> V {
        shl(k(64), or(shl(k(32), parts[0]), and(parts[1], k(0xffff_ffff))))
    }

    /// Address and right-aligned selector of a combined external function word.
    func splitExternalFunction(_ word: V) -> Parts {
        Parts(shr(k(96), word), and(shr(k(64), word), k(0xffff_ffff)))
    }

    /// The stack parts of a value read as one memory word.
    func partsFromWord(_ word: V, _ layout: LayoutID) -> Parts {
        layouts.kind(layout) == .externalFunction ? splitExternalFunction(word) : Parts(word)
    }

    /// The memory word of a value given by its stack parts.
    func wordFromParts(_ parts: Parts, _ layout: LayoutID) -> V {
        layouts.kind(layout) == .externalFunction ? combineExternalFunction(parts) : parts[0]
    }

    /// The default value of a value layout.
    func zeroParts(_ layout: LayoutID) -> Parts {
        layouts.kind(layout) == .externalFunction ? Parts(k(0), k(0)) : Parts(k(0))
    }
}
