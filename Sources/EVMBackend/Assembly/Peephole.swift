import EVMTarget
import Primitives

/// Local rewrites of assembly, each valid for every stack: the window is the tail of what has been written so far, so one
/// pass reaches a fixed point for patterns that shrink.
struct Peephole {
    private var assembly: Assembly
    private var output: [AssemblyItem] = []
    /// Code after a jump or halt up to the next label never runs.
    private var isUnreachable = false
    private(set) var changed = false

    /// Rewrites `assembly`; true when something changed.
    static func run(on assembly: inout Assembly) -> Bool {
        let items = assembly.items
        var pass = Peephole(assembly: assembly)
        assembly = Assembly()
        pass.assembly.items = []
        pass.output.reserveCapacity(items.count)
        for item in items { pass.append(item) }
        assembly = pass.assembly
        assembly.items = pass.output
        return pass.changed
    }

    /// `items` after the local rewrites; `assembly` only serves as the table of constants.
    static func simplified(_ items: [AssemblyItem], in assembly: inout Assembly) -> [AssemblyItem] {
        var pass = Peephole(assembly: assembly)
        assembly = Assembly()
        for item in items { pass.append(item) }
        assembly = pass.assembly
        return pass.output
    }

    private init(assembly: Assembly) { self.assembly = assembly }

    private mutating func append(_ item: AssemblyItem) {
        if item.kind == .label {
            isUnreachable = false
        } else if isUnreachable {
            changed = true
            return
        }
        output.append(item)
        while simplifyTail() { changed = true }
        if let last = output.last, last.endsBlock { isUnreachable = true }
    }

    private func item(fromEnd distance: Int) -> AssemblyItem? {
        distance < output.count ? output[output.count - 1 - distance] : nil
    }

    private mutating func replaceTail(_ count: Int, with items: AssemblyItem...) {
        output.removeLast(count)
        output += items
    }

    private mutating func simplifyTail() -> Bool {
        guard let last = output.last else { return false }
        if last.kind == .label { return dropJumpToNext(last) }
        guard last.kind == .operation, let before = item(fromEnd: 1) else { return false }
        switch last.opcode {
        case .pop: return simplifyPop(before)
        case .swap1: return simplifySwap1(before)
        case .iszero: return simplifyIsZero(before)
        case .not where before.isOperation(.not):
            replaceTail(2)
            return true
        case .jumpi: return simplifyBranch()
        case .stop, .invalid: return dropPops(before: last)
        default: break
        }
        if last.isSwap && before.isOperation(last.opcode) {
            replaceTail(2)
            return true
        }
        if foldConstants(last, before) { return true }
        if before.isOperation(.swap1), let mirrored = Self.mirrored(last.opcode) {
            replaceTail(2, with: .operation(mirrored, span: last.span))
            return true
        }
        return false
    }

    /// `push a; push b; op`, and `push a; add; push b; add`.
    private mutating func foldConstants(_ last: AssemblyItem, _ before: AssemblyItem) -> Bool {
        guard let right = assembly.value(of: before), let second = item(fromEnd: 2) else { return false }
        if let left = assembly.value(of: second), let value = Self.fold(last.opcode, right, left) {
            replaceTail(3, with: AssemblyItem(kind: .push, payload: assembly.constant(value), span: last.span))
            return true
        }
        guard last.opcode == .add, second.isOperation(.add), let third = item(fromEnd: 3),
            let left = assembly.value(of: third)
        else { return false }
        let sum = AssemblyItem(kind: .push, payload: assembly.constant(left &+ right), span: third.span)
        replaceTail(4, with: sum, last)
        return true
    }

    /// What the opcode makes of two constants, the first on top.
    private static func fold(_ opcode: Opcode, _ a: UInt256, _ b: UInt256) -> UInt256? {
        switch opcode {
        case .add: a &+ b
        case .sub: a &- b
        case .mul: a &* b
        case .and: a & b
        case .or: a | b
        case .xor: a ^ b
        case .lt: UInt256(a < b)
        case .gt: UInt256(a > b)
        case .eq: UInt256(a == b)
        default: nil
        }
    }

    /// The opcode that computes the same with its two operands exchanged.
    static func mirrored(_ opcode: Opcode) -> Opcode? {
        switch opcode {
        case .add, .mul, .and, .or, .xor, .eq: opcode
        case .lt: .gt
        case .gt: .lt
        case .slt: .sgt
        case .sgt: .slt
        default: nil
        }
    }

    /// `x; pop` for an `x` that only puts one word on the stack, and `x; swap1; pop`.
    private mutating func simplifyPop(_ before: AssemblyItem) -> Bool {
        if before.isPush || before.isDup || before.isCheapRead {
            replaceTail(2)
            return true
        }
        guard before.isOperation(.swap1), let source = item(fromEnd: 2) else { return false }
        let pop = output[output.count - 1]
        if source.isPush || source.isCheapRead {
            replaceTail(3, with: pop, source)
            return true
        }
        guard source.isDup else { return false }
        let depth = Int(source.opcode.rawValue) - 0x7f
        if depth == 1 {
            replaceTail(3)
        } else if let shallower = Opcode.dup(depth - 1) {
            replaceTail(3, with: pop, .operation(shallower, span: source.span))
        }
        return true
    }

    /// Two independent pushes in the wrong order.
    private mutating func simplifySwap1(_ before: AssemblyItem) -> Bool {
        if before.isOperation(.swap1) || before.isOperation(.dup1) {
            replaceTail(before.isOperation(.swap1) ? 2 : 1)
            return true
        }
        guard let first = item(fromEnd: 2) else { return false }
        guard first.isPush || first.isCheapRead || first.isDup, before.isPush || before.isCheapRead || before.isDup
        else { return false }
        var upper = first
        var lower = before
        if before.isDup {
            guard let shallower = Opcode.dup(Int(before.opcode.rawValue) - 0x80) else { return false }
            lower.opcode = shallower
        }
        if first.isDup {
            guard let deeper = Opcode.dup(Int(first.opcode.rawValue) - 0x7e) else { return false }
            upper.opcode = deeper
        }
        replaceTail(3, with: lower, upper)
        return true
    }

    private mutating func simplifyIsZero(_ before: AssemblyItem) -> Bool {
        let span = output[output.count - 1].span
        if before.isOperation(.sub) || before.isOperation(.xor) {
            replaceTail(2, with: .operation(.eq, span: span))
            return true
        }
        if before.isOperation(.iszero), let third = item(fromEnd: 2), third.givesTruth {
            replaceTail(2)
            return true
        }
        return false
    }

    /// A condition is only tested for being zero.
    private mutating func simplifyBranch() -> Bool {
        guard let jump = item(fromEnd: 0), let target = item(fromEnd: 1), target.kind == .pushLabel,
            let condition = item(fromEnd: 2), let inner = item(fromEnd: 3)
        else { return false }
        guard condition.isOperation(.iszero) else { return false }
        if inner.isOperation(.iszero) {
            replaceTail(4, with: target, jump)
            return true
        }
        if inner.isOperation(.eq) {
            replaceTail(4, with: .operation(.sub, span: inner.span), target, jump)
            return true
        }
        return false
    }

    /// Nothing looks at the stack after a halt.
    private mutating func dropPops(before end: AssemblyItem) -> Bool {
        guard let previous = item(fromEnd: 1), previous.isOperation(.pop) else { return false }
        replaceTail(2, with: end)
        return true
    }

    /// `jump L; L:` and `jumpi L; jump M; L:`.
    private mutating func dropJumpToNext(_ label: AssemblyItem) -> Bool {
        guard let jump = item(fromEnd: 1), let target = item(fromEnd: 2), target.kind == .pushLabel else {
            return false
        }
        if jump.isOperation(.jump), target.payload == label.payload {
            replaceTail(3, with: label)
            return true
        }
        if jump.isOperation(.jumpi), target.payload == label.payload {
            replaceTail(3, with: .operation(.pop, span: jump.span), label)
            return true
        }
        guard jump.isOperation(.jump), let branch = item(fromEnd: 3), branch.isOperation(.jumpi),
            let taken = item(fromEnd: 4), taken.kind == .pushLabel, taken.payload == label.payload
        else { return false }
        let negation = AssemblyItem.operation(.iszero, span: branch.span)
        replaceTail(5)
        for item in [negation, target, branch] {
            output.append(item)
            while item.kind == .operation && simplifyTail() {}
        }
        output.append(label)
        return true
    }
}

extension AssemblyItem {
    var isDup: Bool { kind == .operation && opcode.rawValue >= 0x80 && opcode.rawValue < 0x90 }

    var isSwap: Bool { kind == .operation && opcode.rawValue >= 0x90 && opcode.rawValue < 0xa0 }

    /// Reads a constant of the running call: no input, no effect, 2 gas.
    var isCheapRead: Bool {
        guard kind == .operation else { return false }
        switch opcode {
        case .address, .origin, .caller, .callvalue, .calldatasize, .codesize, .gasprice, .coinbase, .timestamp,
            .number, .prevrandao, .gaslimit, .chainid, .basefee, .blobbasefee, .returndatasize:
            return true
        default: return false
        }
    }

    /// Leaves 0 or 1.
    var givesTruth: Bool {
        guard kind == .operation else { return false }
        switch opcode {
        case .lt, .gt, .slt, .sgt, .eq, .iszero: return true
        default: return false
        }
    }
}
