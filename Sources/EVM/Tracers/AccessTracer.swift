import EVMTarget
import EthereumTypes
import Primitives

/// Lists the storage slots and memory ranges that instructions read and wrote, in order. Only instructions that did
/// not halt exceptionally count; what a revert undoes later stays in the list.
public struct AccessTracer: Tracer {
    public static var isActive: Bool { true }

    public enum Target: Equatable, Sendable {
        case storage(slot: UInt256, value: UInt256)
        /// EIP-1153.
        case transient(slot: UInt256, value: UInt256)
        /// In bytes; for the output of a call the range it may fill.
        case memory(offset: UInt64, count: UInt64)
    }

    public struct Access: Equatable, Sendable {
        /// 0 for the outermost frame.
        public let depth: Int
        public let address: Address
        public let pc: Int
        public let opcode: UInt8
        public let isWrite: Bool
        public var target: Target
    }

    public private(set) var accesses: [Access] = []
    /// Of the last instruction: certain when the next event shows that it went well.
    private var pending: [Access] = []

    public init() {}

    public mutating func step(_ step: TraceStep) {
        confirm(result: step.stack.last)
        guard let rule = AccessRule.rules[Int(step.opcode)] else { return }
        let stack = step.stack
        guard stack.count >= rule.words else { return }
        func operand(_ n: Int) -> UInt256 { stack[stack.count - 1 - n] }
        func add(_ target: Target, isWrite: Bool) {
            pending.append(
                Access(
                    depth: step.depth, address: step.address, pc: step.pc, opcode: step.opcode, isWrite: isWrite,
                    target: target))
        }
        switch rule.kind {
        case .storage(let isWrite):
            add(.storage(slot: operand(0), value: isWrite ? operand(1) : .zero), isWrite: isWrite)
        case .transient(let isWrite):
            add(.transient(slot: operand(0), value: isWrite ? operand(1) : .zero), isWrite: isWrite)
        case .memory(let ranges):
            for range in ranges {
                let size = range.size < 0 ? UInt256(UInt64(-range.size)) : operand(range.size)
                guard let size = size.asUInt64, size > 0, let offset = operand(range.offset).asUInt64 else { continue }
                add(.memory(offset: offset, count: size), isWrite: range.isWrite)
            }
        }
    }

    public mutating func frameStarted(_: TraceFrame) { confirm(result: nil) }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        if halt == .success || halt == .revert { confirm(result: nil) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Takes over what is pending; a load's value is the word now on top of the stack.
    private mutating func confirm(result: UInt256?) {
        for var access in pending {
            if !access.isWrite, let result {
                switch access.target {
                case .storage(let slot, _): access.target = .storage(slot: slot, value: result)
                case .transient(let slot, _): access.target = .transient(slot: slot, value: result)
                case .memory: break
                }
            }
            accesses.append(access)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// Where an instruction's operands say what it accesses; operand 0 is the top of the stack.
private struct AccessRule {
    struct Range {
        var offset: Int
        /// An operand, or a fixed count of bytes as a negative number.
        var size: Int
        var isWrite: Bool
    }

    enum Kind {
        case storage(isWrite: Bool)
        case transient(isWrite: Bool)
        case memory([Range])
    }

    var words: Int
    var kind: Kind

    static let rules: [AccessRule?] = {
        var rules = [AccessRule?](repeating: nil, count: 256)
        func set(_ opcode: Opcode, _ kind: Kind) {
            rules[Int(opcode.rawValue)] = AccessRule(words: opcode.stackInputs, kind: kind)
        }
        func read(_ offset: Int, _ size: Int) -> Range { Range(offset: offset, size: size, isWrite: false) }
        func write(_ offset: Int, _ size: Int) -> Range { Range(offset: offset, size: size, isWrite: true) }
        set(.sload, .storage(isWrite: false))
        set(.sstore, .storage(isWrite: true))
        set(.tload, .transient(isWrite: false))
        set(.tstore, .transient(isWrite: true))
        set(.mload, .memory([read(0, -32)]))
        set(.mstore, .memory([write(0, -32)]))
        set(.mstore8, .memory([write(0, -1)]))
        set(.mcopy, .memory([read(1, 2), write(0, 2)]))
        for opcode in [Opcode.keccak256, .return, .revert, .log0, .log1, .log2, .log3, .log4] {
            set(opcode, .memory([read(0, 1)]))
        }
        for opcode in [Opcode.calldatacopy, .codecopy, .returndatacopy] { set(opcode, .memory([write(0, 2)])) }
        set(.extcodecopy, .memory([write(1, 3)]))
        for opcode in [Opcode.create, .create2] { set(opcode, .memory([read(1, 2)])) }
        for opcode in [Opcode.call, .callcode] { set(opcode, .memory([read(3, 4), write(5, 6)])) }
        for opcode in [Opcode.delegatecall, .staticcall] { set(opcode, .memory([read(2, 3), write(4, 5)])) }
        return rules
    }()
}

extension AccessTracer {
    /// One object per access, in order.
    public var json: JSONValue { .array(accesses.map(\.json)) }
}

extension AccessTracer.Access {
    public var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("depth", .number(depth + 1)), ("address", .string(address.hex)), ("pc", .number(pc)),
            ("op", .string(Opcode(rawValue: opcode)?.name ?? "")), ("access", isWrite ? "write" : "read"),
        ]
        switch target {
        case .storage(let slot, let value):
            members += [("kind", "storage"), ("slot", .string(slot.hex)), ("value", .string(value.hex))]
        case .transient(let slot, let value):
            members += [("kind", "transient"), ("slot", .string(slot.hex)), ("value", .string(value.hex))]
        case .memory(let offset, let count):
            members += [
                ("kind", "memory"), ("offset", .number(String(offset))), ("size", .number(String(count))),
            ]
        }
        return .object(members)
    }
}
