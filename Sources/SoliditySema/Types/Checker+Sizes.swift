// Limits of the sizes of types.

import BigInt
import SoliditySyntax

extension Checker {
    /// Upper bound of the number of storage slots.
    func storageSizeBound(_ type: TypeID) -> BigInt {
        let record = types[type]
        switch record.kind {
        case .array:
            guard let length = types.length(of: type) else { return 1 }
            return length * storageSizeBound(record.element)
        case .structure:
            return analysis.members(ofStruct: types.at(.storage, type)).reduce(1) { $0 + storageSizeBound($1.type) }
        default: return 1
        }
    }

    private static let wordLimit = BigInt.powerOfTwo(256)
    private static let memoryLimit = BigInt(UInt32.max)

    /// Why a reference type is too large for a location; nil if it fits.
    func sizeProblem(_ type: TypeID, _ location: DataLocation) -> String? {
        let record = types[type]
        switch record.kind {
        case .array:
            if types[record.element].kind == .array, let problem = sizeProblem(record.element, location) {
                return problem
            }
            guard let length = types.length(of: type) else { return nil }
            switch location {
            case .memory:
                return memorySize(type, length) >= Self.memoryLimit ? "this type is too large for memory" : nil
            case .calldata:
                return length * calldataSize(record.element) >= Self.memoryLimit
                    ? "this type is too large for calldata" : nil
            default:
                return storageSizeBound(type) >= Self.wordLimit ? "this type is too large for storage" : nil
            }
        case .structure:
            for member in analysis.members(ofStruct: types.at(.storage, type)) where types[member.type].isReference {
                if let problem = sizeProblem(member.type, location) { return problem }
            }
            let isStorage = location != .memory && location != .calldata
            return isStorage && storageSizeBound(type) >= Self.wordLimit ? "this type is too large for storage" : nil
        default: return nil
        }
    }

    private func memorySize(_ type: TypeID, _ length: BigInt) -> BigInt {
        var size = length
        var element = types[type].element
        while let inner = types.length(of: element) {
            size *= inner
            element = types[element].element
        }
        let record = types[element]
        if record.kind == .structure { return size * BigInt(32 * analysis.members(ofStruct: element).count) }
        return size * 32
    }

    private func calldataSize(_ type: TypeID) -> BigInt {
        let record = types[type]
        if analysis.isDynamicallyEncoded(type) { return 32 }
        switch record.kind {
        case .array: return (types.length(of: type) ?? 1) * calldataSize(record.element)
        case .structure: return analysis.members(ofStruct: type).reduce(0) { $0 + calldataSize($1.type) }
        default: return 32
        }
    }
}
