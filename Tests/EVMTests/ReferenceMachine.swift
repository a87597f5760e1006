import BigInt
import Keccak

/// A second machine to hold the fast one against: the rules of Cancun for one call without calls of its own, written
/// from appendix H of the Yellow Paper and the EIPs named, with big integers, arrays and dictionaries. It shares only
/// Keccak with the executor, knows no tables, and checks every rule where the text has it.
struct ReferenceMachine {
    enum End: Equatable {
        case success([UInt8])
        case revert([UInt8])
        case exception
    }

    struct Exceptional: Error {}

    struct Event: Equatable {
        var topics: [BigUInt]
        var data: [UInt8]
    }

    static let modulus = BigUInt(1) << 256

    let code: [UInt8]
    let input: [UInt8]
    var gas: Int
    var address = BigUInt(0)
    var caller = BigUInt(0)
    var value = BigUInt(0)
    var stack: [BigUInt] = []
    var memory: [UInt8] = []
    var storage: [BigUInt: BigUInt] = [:]
    var original: [BigUInt: BigUInt] = [:]
    var warm: Set<BigUInt> = []
    var transient: [BigUInt: BigUInt] = [:]
    var events: [Event] = []
    var refund = 0
    var pc = 0
    /// JUMPDESTs that are not part of a PUSH.
    private let destinations: Set<Int>

    init(code: [UInt8], input: [UInt8], gas: Int, storage: [BigUInt: BigUInt] = [:]) {
        self.code = code
        self.input = input
        self.gas = gas
        self.storage = storage
        original = storage
        var found: Set<Int> = []
        var position = 0
        while position < code.count {
            if code[position] == 0x5b { found.insert(position) }
            position += (0x60...0x7f).contains(code[position]) ? Int(code[position]) - 0x5e : 1
        }
        destinations = found
    }

    /// Runs to the end. An exception takes all gas and undoes everything.
    mutating func run() -> End {
        do {
            while true {
                if let end = try step() {
                    if case .revert = end { undo() }
                    return end
                }
            }
        } catch {
            gas = 0
            undo()
            return .exception
        }
    }

    private mutating func undo() {
        storage = original
        events = []
        refund = 0
    }

    // MARK: Parts

    mutating func pop() throws -> BigUInt {
        guard let top = stack.popLast() else { throw Exceptional() }
        return top
    }

    mutating func push(_ word: BigUInt) throws {
        guard stack.count < 1024 else { throw Exceptional() }
        stack.append(word % Self.modulus)
    }

    mutating func pay(_ amount: Int) throws {
        guard gas >= amount else { throw Exceptional() }
        gas -= amount
    }

    /// Makes memory reach `offset + size` and pays for it; nothing for size 0.
    mutating func reach(_ offset: BigUInt, _ size: BigUInt) throws -> Range<Int> {
        if size == 0 { return 0..<0 }
        let end = offset + size
        guard end < 1 << 32 else { throw Exceptional() }
        func cost(_ words: Int) -> Int { 3 * words + words * words / 512 }
        let words = max(memory.count / 32, (Int(end) + 31) / 32)
        try pay(cost(words) - cost(memory.count / 32))
        memory += [UInt8](repeating: 0, count: words * 32 - memory.count)
        return Int(offset)..<Int(end)
    }

    /// Gas by started words.
    mutating func payWords(_ size: BigUInt, _ each: Int) throws {
        guard size < 1 << 32 else { throw Exceptional() }
        try pay((Int(size) + 31) / 32 * each)
    }

    static func signed(_ word: BigUInt) -> BigInt { word >> 255 == 0 ? BigInt(word) : BigInt(word) - BigInt(modulus) }

    static func wrapped(_ number: BigInt) -> BigUInt { BigUInt(number.modulus(BigInt(modulus))) }

    static func bytes(_ word: BigUInt) -> [UInt8] {
        let digits = Array(word.serialize())
        return [UInt8](repeating: 0, count: 32 - digits.count) + digits
    }

    /// `count` bytes of `data` from `offset`, zeros beyond its end.
    static func slice(_ data: [UInt8], _ offset: BigUInt, _ count: Int) -> [UInt8] {
        (0..<count).map { n in
            let position = offset + BigUInt(n)
            return position < BigUInt(data.count) ? data[Int(position)] : 0
        }
    }
}

// MARK: Instructions

extension ReferenceMachine {
    private mutating func step() throws -> End? {
        let op = pc < code.count ? code[pc] : 0
        pc += 1
        switch op {
        case 0x00: return .success([])
        case 0x01...0x0b, 0x10...0x1d: try arithmetic(op)
        case 0x20:
            try pay(30)
            let (offset, size) = (try pop(), try pop())
            try payWords(size, 6)
            let range = try reach(offset, size)
            try push(BigUInt(Data32(keccak256(Array(memory[range]))).value))
        case 0x30...0x3d, 0x58...0x5a: try environment(op)
        case 0x50...0x53, 0x5e: try memoryOperation(op)
        case 0x54, 0x55, 0x5c, 0x5d: try storageOperation(op)
        case 0x56, 0x57: try jump(isConditional: op == 0x57)
        case 0x5b: try pay(1)
        case 0x5f:
            try pay(2)
            try push(0)
        case 0x60...0x7f:
            try pay(3)
            let size = Int(op) - 0x5f
            try push(BigUInt(Data32(Self.slice(code, BigUInt(pc), size)).value))
            pc += size
        case 0x80...0x8f:
            try pay(3)
            let depth = Int(op) - 0x7f
            guard stack.count >= depth else { throw Exceptional() }
            try push(stack[stack.count - depth])
        case 0x90...0x9f:
            try pay(3)
            let depth = Int(op) - 0x8f
            guard stack.count > depth else { throw Exceptional() }
            stack.swapAt(stack.count - 1, stack.count - 1 - depth)
        case 0xa0...0xa4:
            try pay(375 * (Int(op) - 0x9f))
            let (offset, size) = (try pop(), try pop())
            let topics = try (0xa0..<op).map { _ in try pop() }
            let range = try reach(offset, size)
            try pay(8 * range.count)
            events.append(Event(topics: topics, data: Array(memory[range])))
        case 0xf3, 0xfd:
            let (offset, size) = (try pop(), try pop())
            let output = Array(memory[try reach(offset, size)])
            return op == 0xf3 ? .success(output) : .revert(output)
        default: throw Exceptional()
        }
        return nil
    }

    private mutating func arithmetic(_ op: UInt8) throws {
        let costs: [UInt8: Int] = [0x02: 5, 0x04: 5, 0x05: 5, 0x06: 5, 0x07: 5, 0x08: 8, 0x09: 8, 0x0a: 10, 0x0b: 5]
        try pay(costs[op] ?? 3)
        let a = try pop()
        if op == 0x15 { return try push(a == 0 ? 1 : 0) }
        if op == 0x19 { return try push(Self.modulus - 1 - a) }
        let b = try pop()
        let (x, y) = (Self.signed(a), Self.signed(b))
        switch op {
        case 0x01: try push(a + b)
        case 0x02: try push(a * b)
        case 0x03: try push(a + Self.modulus - b)
        case 0x04: try push(b == 0 ? 0 : a / b)
        case 0x05: try push(b == 0 ? 0 : Self.wrapped(x / y))
        case 0x06: try push(b == 0 ? 0 : a % b)
        case 0x07: try push(b == 0 ? 0 : Self.wrapped(x % y))
        case 0x08, 0x09:
            let n = try pop()
            try push(n == 0 ? 0 : (op == 0x08 ? a + b : a * b) % n)
        case 0x0a:
            // EIP-160: 50 for each byte of the exponent.
            try pay(50 * b.serialize().count)
            try push(a.power(b, modulus: Self.modulus))
        case 0x0b:
            if a >= 31 { return try push(b) }
            let bits = 8 * Int(a) + 8
            let low = b % (BigUInt(1) << bits)
            try push(low >> (bits - 1) == 0 ? low : low + Self.modulus - (BigUInt(1) << bits))
        case 0x10: try push(a < b ? 1 : 0)
        case 0x11: try push(a > b ? 1 : 0)
        case 0x12: try push(x < y ? 1 : 0)
        case 0x13: try push(x > y ? 1 : 0)
        case 0x14: try push(a == b ? 1 : 0)
        case 0x16: try push(a & b)
        case 0x17: try push(a | b)
        case 0x18: try push(a ^ b)
        case 0x1a: try push(a < 32 ? b >> (8 * (31 - Int(a))) & 255 : 0)
        // EIP-145.
        case 0x1b: try push(a < 256 ? b << Int(a) : 0)
        case 0x1c: try push(a < 256 ? b >> Int(a) : 0)
        case 0x1d:
            let divisor = BigInt(1) << (a < 256 ? Int(a) : 256)
            try push(Self.wrapped((y - y.modulus(divisor)) / divisor))
        default: throw Exceptional()
        }
    }

    private mutating func environment(_ op: UInt8) throws {
        switch op {
        case 0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x3d, 0x58, 0x59, 0x5a:
            try pay(2)
            let words: [UInt8: BigUInt] = [
                0x30: address, 0x32: caller, 0x33: caller, 0x34: value, 0x36: BigUInt(input.count),
                0x38: BigUInt(code.count), 0x58: BigUInt(pc - 1), 0x59: BigUInt(memory.count), 0x5a: BigUInt(gas),
            ]
            try push(words[op] ?? 0)
        case 0x35:
            try pay(3)
            let offset = try pop()
            try push(BigUInt(Data32(Self.slice(input, offset, 32)).value))
        case 0x37, 0x39:
            try pay(3)
            let (to, from, size) = (try pop(), try pop(), try pop())
            try payWords(size, 3)
            let range = try reach(to, size)
            memory.replaceSubrange(range, with: Self.slice(op == 0x37 ? input : code, from, range.count))
        default: throw Exceptional()
        }
    }

    private mutating func memoryOperation(_ op: UInt8) throws {
        try pay(op == 0x50 ? 2 : 3)
        let a = try pop()
        switch op {
        case 0x51: try push(BigUInt(Data32(Array(memory[try reach(a, 32)])).value))
        case 0x52:
            let word = try pop()
            memory.replaceSubrange(try reach(a, 32), with: Self.bytes(word))
        case 0x53:
            let word = try pop()
            let range = try reach(a, 1)
            memory[range.lowerBound] = UInt8(word & 255)
        case 0x5e:
            // EIP-5656: both ranges count.
            let (from, size) = (try pop(), try pop())
            try payWords(size, 3)
            _ = try reach(max(a, from), size)
            let bytes = Array(memory[try reach(from, size)])
            memory.replaceSubrange(try reach(a, size), with: bytes)
        default: break
        }
    }

    private mutating func storageOperation(_ op: UInt8) throws {
        // EIP-1153.
        if op == 0x5c || op == 0x5d {
            try pay(100)
            let key = try pop()
            if op == 0x5c { try push(transient[key] ?? 0) } else { transient[key] = try pop() }
            return
        }
        // EIP-2200: not with the stipend only. EIP-2929: the first access costs 2100.
        if op == 0x55 && gas <= 2300 { throw Exceptional() }
        let key = try pop()
        let new = op == 0x55 ? try pop() : 0
        let isCold = warm.insert(key).inserted
        let current = storage[key] ?? 0
        if op == 0x54 {
            try pay(isCold ? 2100 : 100)
            return try push(current)
        }
        let first = original[key] ?? 0
        var cost = isCold ? 2100 : 0
        // EIP-3529: clearing refunds 4800.
        if new == current || first != current {
            cost += 100
        } else {
            cost += first == 0 ? 20000 : 2900
        }
        try pay(cost)
        if new != current {
            if first == current {
                if first != 0 && new == 0 { refund += 4800 }
            } else {
                if first != 0 { refund += current == 0 ? -4800 : new == 0 ? 4800 : 0 }
                if first == new { refund += first == 0 ? 19900 : 2800 }
            }
        }
        storage[key] = new == 0 ? nil : new
    }

    private mutating func jump(isConditional: Bool) throws {
        try pay(isConditional ? 10 : 8)
        let target = try pop()
        if isConditional, try pop() == 0 { return }
        guard target < BigUInt(code.count), destinations.contains(Int(target)) else { throw Exceptional() }
        pc = Int(target)
    }
}

/// Bytes as a number, the first most significant.
private struct Data32 {
    let value: BigUInt

    init(_ bytes: [UInt8]) { value = bytes.reduce(into: BigUInt(0)) { $0 = $0 << 8 + BigUInt($1) } }
}
