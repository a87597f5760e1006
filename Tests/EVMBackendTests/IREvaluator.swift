import IR
import Primitives

/// Runs expanded IR directly: the oracle for generated code. It knows the operations that the random programs use.
struct IREvaluator {
    enum Outcome: Equatable {
        case returned([UInt8])
        case reverted([UInt8])
        case stopped
        case invalid
    }

    enum Failure: Error {
        case outOfSteps
        case unsupported(String)
    }

    private enum Flow {
        case results([UInt256])
        case end(Outcome)
    }

    let object: IRObject
    var memory: [UInt8] = []
    var storage: [UInt256: UInt256] = [:]
    var calldata: [UInt8] = []
    var steps = 20_000
    var reservedEnd = UInt256(128)

    init(_ object: IRObject) { self.object = object }

    mutating func run() throws -> Outcome {
        switch try call(object.entry, []) {
        case .end(let outcome): outcome
        case .results: .stopped
        }
    }

    private mutating func call(_ id: FunctionID, _ arguments: [UInt256]) throws -> Flow {
        let function = object[id]
        var values = [UInt256](repeating: .zero, count: function.valueCount)
        for row in 0..<function.valueCount { values[row] = function.constant(ValueID(row)) ?? .zero }
        for (parameter, argument) in zip(function.parameters, arguments) { values[parameter.index] = argument }
        var block = BlockID.entry
        while true {
            for instruction in function[block].instructions {
                steps -= 1
                if steps < 0 { throw Failure.outOfSteps }
                let operands = function.operands(instruction).map { values[$0.index] }
                if function[instruction].opcode == .invoke {
                    let callee = FunctionID(rawValue: function[instruction].auxiliary)
                    switch try call(callee, operands) {
                    case .end(let outcome): return .end(outcome)
                    case .results(let words):
                        for (index, word) in words.enumerated() {
                            values[function.result(instruction, index).index] = word
                        }
                    }
                } else if let word = try evaluate(function[instruction], operands) {
                    values[function.result(instruction).index] = word
                }
            }
            steps -= 1
            if steps < 0 { throw Failure.outOfSteps }
            var edge: Edge
            switch function[block].terminator {
            case .jump(let only): edge = only
            case .branch(let condition, let then, let otherwise):
                edge = values[condition.index].isZero ? otherwise : then
            case .switch(let value, let cases, let otherwise):
                edge = cases.first { $0.value == values[value.index] }?.edge ?? otherwise
            case .functionReturn(let results): return .results(results.map { values[$0.index] })
            case .stop: return .end(.stopped)
            case .evmReturn(let offset, let length):
                return .end(.returned(read(values[offset.index], values[length.index])))
            case .revert(let offset, let length):
                return .end(.reverted(read(values[offset.index], values[length.index])))
            default: return .end(.invalid)
            }
            let arguments = edge.arguments.map { values[$0.index] }
            for (parameter, argument) in zip(function[edge.target].parameters, arguments) {
                values[parameter.index] = argument
            }
            block = edge.target
        }
    }

    private mutating func read(_ offset: UInt256, _ length: UInt256) -> [UInt8] {
        let start = offset.asInt ?? 0
        let count = length.asInt ?? 0
        if memory.count < start + count { memory += [UInt8](repeating: 0, count: start + count - memory.count) }
        return Array(memory[start..<start + count])
    }

    private mutating func evaluate(_ instruction: Instruction, _ a: [UInt256]) throws -> UInt256? {
        switch instruction.opcode {
        case .add: return a[0] &+ a[1]
        case .sub: return a[0] &- a[1]
        case .mul: return a[0] &* a[1]
        case .div: return a[0] / a[1]
        case .mod: return a[0] % a[1]
        case .addmod: return a[0].addingModulo(a[1], a[2])
        case .lt: return UInt256(a[0] < a[1])
        case .gt: return UInt256(a[0] > a[1])
        case .slt: return UInt256(a[0].isSignedLess(than: a[1]))
        case .sgt: return UInt256(a[1].isSignedLess(than: a[0]))
        case .eq: return UInt256(a[0] == a[1])
        case .iszero: return UInt256(a[0].isZero)
        case .and: return a[0] & a[1]
        case .or: return a[0] | a[1]
        case .xor: return a[0] ^ a[1]
        case .not: return ~a[0]
        case .shl: return a[1].shiftedLeft(a[0])
        case .shr: return a[1].shiftedRight(a[0])
        case .callvalue: return .zero
        case .calldatasize: return UInt256(UInt64(calldata.count))
        case .calldataload:
            let start = a[0].asInt ?? calldata.count
            let bytes = (0..<32).map {
                start < calldata.count && start + $0 < calldata.count ? calldata[start + $0] : 0
            }
            return UInt256(bigEndian: bytes)
        case .mload: return UInt256(bigEndian: read(a[0], UInt256(32)))
        case .mstore:
            _ = read(a[0], UInt256(32))
            let start = a[0].asInt ?? 0
            memory.replaceSubrange(start..<start + 32, with: a[1].bigEndianBytes)
            return nil
        case .sload: return storage[a[0]] ?? .zero
        case .sstore:
            storage[a[0]] = a[1]
            return nil
        default: throw Failure.unsupported(instruction.opcode.name)
        }
    }
}
