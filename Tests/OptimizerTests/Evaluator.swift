// A reference evaluator of the IR for tests: runs semantic and expanded IR alike, so that a pass can be checked by running
// a program before and after it. Slow and plain on purpose; it shares no code with the passes.

import IR
import Keccak
import Primitives

/// How a run ended.
enum Outcome: Hashable, CustomStringConvertible {
    case returned([UInt256])
    case halted([UInt8])
    case reverted([UInt8])
    case invalid
    /// Too many steps, too much memory or something that the evaluator does not model: compare nothing.
    case unknown(String)

    var description: String {
        switch self {
        case .returned(let words): "returned \(words.map(\.hex))"
        case .halted(let output): "halted \(Hex.encode(output))"
        case .reverted(let output): "reverted \(Hex.encode(output))"
        case .invalid: "invalid"
        case .unknown(let reason): "unknown: \(reason)"
        }
    }
}

/// What a test may compare after a run.
struct RunResult: Equatable {
    var outcome: Outcome
    var storage: [UInt256: UInt256]
    var transient: [UInt256: UInt256]
    /// Topics and data, one row per log; external calls appear too, with their input.
    var log: [[UInt8]]
}

/// Ends a run.
private struct Stop: Error {
    var outcome: Outcome
}

/// The machine: one call frame of an account.
struct Evaluator {
    let object: IRObject
    var calldata: [UInt8] = []
    var storage: [UInt256: UInt256] = [:]
    private var transient: [UInt256: UInt256] = [:]
    private var memory: [UInt8] = []
    private var returnData: [UInt8] = []
    private var log: [[UInt8]] = []
    private var steps = 0
    private var depth = 0
    private let stepLimit = 200_000

    init(_ object: IRObject, calldata: [UInt8] = [], storage: [UInt256: UInt256] = [:]) {
        self.object = object
        self.calldata = calldata
        self.storage = storage
    }

    /// Runs a function; a revert undoes the state.
    static func run(
        _ object: IRObject, _ function: FunctionID, _ arguments: [UInt256], calldata: [UInt8] = [],
        storage: [UInt256: UInt256] = [:]
    ) -> RunResult {
        var machine = Evaluator(object, calldata: calldata, storage: storage)
        let outcome: Outcome
        do { outcome = .returned(try machine.call(function, arguments)) } catch { outcome = error.outcome }
        switch outcome {
        case .reverted, .invalid: return RunResult(outcome: outcome, storage: storage, transient: [:], log: [])
        default:
            return RunResult(
                outcome: outcome, storage: machine.storage.filter { !$0.value.isZero },
                transient: machine.transient.filter { !$0.value.isZero }, log: machine.log)
        }
    }

    // MARK: Control

    private mutating func call(_ id: FunctionID, _ arguments: [UInt256]) throws(Stop) -> [UInt256] {
        depth += 1
        defer { depth -= 1 }
        guard depth < 60 else { throw Stop(outcome: .unknown("recursion")) }
        let function = object[id]
        var values = [UInt256](repeating: 0, count: function.valueCount)
        for index in values.indices {
            if let word = function.constant(ValueID(index)) { values[index] = word }
        }
        for (parameter, argument) in zip(function.parameters, arguments) { values[parameter.index] = argument }
        var block = BlockID.entry
        while true {
            for instruction in function[block].instructions {
                steps += 1
                guard steps < stepLimit else { throw Stop(outcome: .unknown("steps")) }
                let operands = function.operands(instruction).map { values[$0.index] }
                let row = function[instruction]
                let results = try execute(row.opcode, operands, row.auxiliary)
                for (index, word) in results.enumerated() {
                    values[function.result(instruction, index).index] = word
                }
            }
            steps += 1
            guard steps < stepLimit else { throw Stop(outcome: .unknown("steps")) }
            let edge: Edge
            switch function[block].terminator {
            case .jump(let next): edge = next
            case .branch(let condition, let then, let otherwise):
                edge = values[condition.index].isZero ? otherwise : then
            case .switch(let value, let cases, let otherwise):
                edge = cases.first { $0.value == values[value.index] }?.edge ?? otherwise
            case .functionReturn(let results): return results.map { values[$0.index] }
            case .stop: throw Stop(outcome: .halted([]))
            case .evmReturn(let offset, let length):
                throw Stop(outcome: .halted(try read(values[offset.index], values[length.index])))
            case .revert(let offset, let length):
                throw Stop(outcome: .reverted(try read(values[offset.index], values[length.index])))
            case .invalid: throw Stop(outcome: .invalid)
            case .selfdestruct(let beneficiary):
                log.append([0xff] + values[beneficiary.index].bigEndianBytes)
                throw Stop(outcome: .halted([]))
            case .unreachable: throw Stop(outcome: .unknown("unreachable was reached"))
            case .none: throw Stop(outcome: .unknown("block without end"))
            }
            let passed = edge.arguments.map { values[$0.index] }
            block = edge.target
            for (parameter, word) in zip(function[block].parameters, passed) { values[parameter.index] = word }
        }
    }

    // MARK: Instructions

    private mutating func execute(
        _ opcode: IROpcode, _ x: [UInt256], _ auxiliary: Int32
    ) throws(Stop) -> [UInt256] {
        if let word = Arithmetic.evaluate(opcode, x) { return [word] }
        switch opcode {
        case .checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp:
            let type = IntegerType(encoded: auxiliary)
            switch CheckedArithmetic.evaluate(opcode, x[0], x[1], type) {
            case .value(let word): return [word]
            case .panic(let code): throw panic(code)
            }
        case .panicIf: if !x[0].isZero { throw panic(auxiliary) }
        case .revertIf: if !x[0].isZero { throw Stop(outcome: .reverted(bytes(auxiliary))) }
        case .revertErrorIf:
            if !x[0].isZero {
                let selector = UInt256(UInt64(UInt32(bitPattern: auxiliary))).bigEndianBytes.suffix(4)
                throw Stop(outcome: .reverted(selector + x.dropFirst().flatMap(\.bigEndianBytes)))
            }
        case .revertForwardIf: if !x[0].isZero { throw Stop(outcome: .reverted(returnData)) }
        case .invoke: return try call(FunctionID(rawValue: auxiliary), x)
        case .mappingSlot: return [hash(x[0].bigEndianBytes + x[1].bigEndianBytes)]
        case .mappingSlotBytes: return [hash(try read(x[0], x[1]) + x[2].bigEndianBytes)]
        case .keccakWord: return [hash(x[0].bigEndianBytes)]
        case .loadImmutable: return [UInt256(UInt64(1000 + Int(auxiliary)))]
        case .linkLibrary: return [UInt256(UInt64(2000 + Int(auxiliary)))]
        case .dataSize: return [UInt256(UInt64(bytes(auxiliary).count))]
        case .dataOffset: return [UInt256(UInt64(auxiliary) << 32)]
        case .memoryGuard: return [0x80]
        default: return try executeState(opcode, x)
        }
        return []
    }

    private mutating func executeState(_ opcode: IROpcode, _ x: [UInt256]) throws(Stop) -> [UInt256] {
        switch opcode {
        case .sload: return [storage[x[0]] ?? 0]
        case .sstore: storage[x[0]] = x[1]
        case .tload: return [transient[x[0]] ?? 0]
        case .tstore: transient[x[0]] = x[1]
        case .mload, .freeMemoryPointer:
            return [UInt256(bigEndian: try read(opcode == .mload ? x[0] : 0x40, 32))]
        case .mstore: try write(x[0], x[1].bigEndianBytes)
        case .setFreeMemoryPointer: try write(0x40, x[0].bigEndianBytes)
        case .mstore8: try write(x[0], [UInt8(truncatingIfNeeded: x[1].w0)])
        case .mcopy: try write(x[0], try read(x[1], x[2]))
        case .allocate: return [try allocate(x[0])]
        case .keccak256: return [hash(try read(x[0], x[1]))]
        case .calldataload: return [UInt256(bigEndian: slice(calldata, x[0], 32))]
        case .calldatasize: return [UInt256(UInt64(calldata.count))]
        case .calldatacopy: try write(x[0], slice(calldata, x[1], try bounded(x[2])))
        case .codecopy:
            let segment = bytes(Int32(truncatingIfNeeded: (x[1] >> 32).w0))
            try write(x[0], slice(segment, x[1] & 0xffff_ffff, try bounded(x[2])))
        case .returndatasize: return [UInt256(UInt64(returnData.count))]
        case .returndatacopy:
            let (end, overflow) = x[1].addingReportingOverflow(x[2])
            guard !overflow, end <= UInt256(UInt64(returnData.count)) else { throw Stop(outcome: .invalid) }
            try write(x[0], slice(returnData, x[1], try bounded(x[2])))
        case .log0, .log1, .log2, .log3, .log4:
            log.append(x.dropFirst(2).flatMap(\.bigEndianBytes) + (try read(x[0], x[1])))
        case .call, .callcode, .delegatecall, .staticcall: return [try externalCall(opcode, x)]
        case .gas, .msize, .create, .create2, .extcodecopy: throw Stop(outcome: .unknown(opcode.name))
        case .caller, .origin, .address, .coinbase: return [UInt256.mask(bits: 160) &- UInt256(UInt64(opcode.rawValue))]
        default: return [hash([opcode.rawValue] + x.flatMap(\.bigEndianBytes))]
        }
        return []
    }

    /// An external call: everything visible is logged; success and return data follow from the input; storage changes.
    private mutating func externalCall(_ opcode: IROpcode, _ x: [UInt256]) throws(Stop) -> UInt256 {
        let rest = Array(x.suffix(4))
        let input = try read(rest[0], rest[1])
        let digest = hash([opcode.rawValue] + x[1].bigEndianBytes + input)
        log.append([opcode.rawValue] + x[1].bigEndianBytes + input)
        returnData = digest.bigEndianBytes + digest.bigEndianBytes
        try write(rest[2], Array(returnData.prefix(Int(try bounded(rest[3])))))
        if opcode != .staticcall { storage[digest & 3] = (storage[digest & 3] ?? 0) &+ 1 }
        return digest & 1
    }

    private mutating func allocate(_ size: UInt256) throws(Stop) -> UInt256 {
        let pointer = UInt256(bigEndian: try read(0x40, 32))
        let rounded = (size &+ 31) & ~UInt256(31)
        let (end, overflow) = pointer.addingReportingOverflow(rounded)
        if overflow || end > UInt256(UInt64.max) { throw panic(0x41) }
        try write(0x40, end.bigEndianBytes)
        return pointer
    }

    // MARK: Bytes

    private func panic(_ code: Int32) -> Stop {
        let word = UInt256(UInt64(code)).bigEndianBytes
        return Stop(outcome: .reverted([0x4e, 0x48, 0x7b, 0x71] + word))
    }

    private func hash(_ bytes: [UInt8]) -> UInt256 { UInt256(bigEndian: keccak256(bytes)) }

    private func bytes(_ segment: Int32) -> [UInt8] {
        guard object.segments.indices.contains(Int(segment)) else { return [] }
        if case .bytes(let data) = object.segments[Int(segment)] { return data }
        return []
    }

    private func slice(_ data: [UInt8], _ offset: UInt256, _ count: UInt64) -> [UInt8] {
        let start = min(Int(clamping: offset.saturatedUInt64), data.count)
        let present = data[start..<min(data.count, start + Int(count))]
        return Array(present) + [UInt8](repeating: 0, count: Int(count) - present.count)
    }

    private func bounded(_ count: UInt256) throws(Stop) -> UInt64 {
        guard count < 0x10000 else { throw Stop(outcome: .unknown("memory")) }
        return count.w0
    }

    private mutating func touch(_ offset: UInt256, _ count: UInt64) throws(Stop) -> Int {
        if count == 0 { return 0 }
        let start = Int(try bounded(offset))
        if memory.count < start + Int(count) {
            memory += [UInt8](repeating: 0, count: start + Int(count) - memory.count)
        }
        return start
    }

    private mutating func read(_ offset: UInt256, _ count: UInt256) throws(Stop) -> [UInt8] {
        let count = try bounded(count)
        let start = try touch(offset, count)
        return Array(memory[start..<start + Int(count)])
    }

    private mutating func write(_ offset: UInt256, _ bytes: [UInt8]) throws(Stop) {
        let start = try touch(offset, UInt64(bytes.count))
        memory.replaceSubrange(start..<start + bytes.count, with: bytes)
    }
}
