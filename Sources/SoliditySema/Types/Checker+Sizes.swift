// Limits of the sizes of types.

import BigInt
import SoliditySyntax

extension Checker {
    static let wordLimit = BigInt.powerOfTwo(256)
    private static let memoryLimit = BigInt(UInt32.max)

    /// Upper bound of the number of storage slots; not counted beyond what fits into storage.
    func storageSizeBound(_ type: TypeID) -> BigInt {
        let record = types[type]
        switch record.kind {
        case .array:
            guard let length = types.length(of: type) else { return 1 }
            return min(length * storageSizeBound(record.element), Self.wordLimit)
        case .structure:
            return analysis.factIndex(ofStruct: record.declaration).map { analysis.structFacts[$0].storageSlots } ?? 1
        default: return 1
        }
    }

    /// Why a reference type is too large for a location; nil if it fits.
    mutating func sizeProblem(_ type: TypeID, _ location: DataLocation) -> String? {
        guard isTooLarge(type, location) else { return nil }
        switch location {
        case .memory: return "this type is too large for memory"
        case .calldata: return "this type is too large for calldata"
        default: return "this type is too large for storage"
        }
    }

    mutating func isTooLarge(_ type: TypeID, _ location: DataLocation) -> Bool {
        let record = types[type]
        switch record.kind {
        case .array:
            if types[record.element].kind == .array, isTooLarge(record.element, location) { return true }
            // Most arrays have no length.
            guard let length = types.length(of: type) else { return false }
            switch location {
            case .memory: return memorySize(type, length) >= Self.memoryLimit
            case .calldata: return length * calldataSize(record.element) >= Self.memoryLimit
            default: return storageSizeBound(type) >= Self.wordLimit
            }
        case .structure:
            guard let place = analysis.factIndex(ofStruct: record.declaration) else { return false }
            let isTooLarge = analysis.structFacts[place].isTooLarge
            return !isTooLarge.isEmpty && isTooLarge[Int(location.rawValue)]
        default: return false
        }
    }

    private func memorySize(_ type: TypeID, _ length: BigInt) -> BigInt {
        var size = length
        var element = types[type].element
        while let inner = types.length(of: element) {
            size = min(size * inner, Self.wordLimit)
            element = types[element].element
        }
        let record = types[element]
        if record.kind == .structure { return size * BigInt(32 * analysis.members(ofStruct: element).count) }
        return size * 32
    }

    func calldataSize(_ type: TypeID) -> BigInt {
        let record = types[type]
        if analysis.isDynamicallyEncoded(type) { return 32 }
        switch record.kind {
        case .array: return min((types.length(of: type) ?? 1) * calldataSize(record.element), Self.wordLimit)
        case .structure:
            return analysis.factIndex(ofStruct: record.declaration).map { analysis.structFacts[$0].calldataBytes } ?? 32
        default: return 32
        }
    }
}
