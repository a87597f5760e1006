import IR
import Primitives

/// Which memory an assembly block without the mark `memory-safe` may access. Values that the stack cannot hold are kept
/// between 0x80 and the initial free memory pointer, which is safe if every access is known to lie elsewhere: in the words
/// below, or at the free memory pointer plus a constant. Whatever is not known counts as an access to anything.
extension AssemblyLowering {
    /// Notes the memory that an operation uses.
    func noteMemory(_ opcode: IROpcode, _ arguments: [V]) {
        func read(_ start: Int, _ length: Int) { noteRead(arguments[start], arguments[length]) }
        func write(_ start: Int, _ length: Int) { noteWrite(arguments[start], arguments[length]) }
        switch opcode {
        // Also if it is marked: what it tells depends on what has been reserved.
        case .msize: host.unit.markMemoryUnsafe(staysOutside: false)
        case .mload: noteRead(arguments[0], e.k(32))
        case .mstore:
            if e.builder.function.constant(arguments[0]) == Self.pointerAddress {
                note(staysOutside: isFree(arguments[1]))
            } else {
                noteWrite(arguments[0], e.k(32))
            }
        case .mstore8: noteWrite(arguments[0], e.k(1))
        case .keccak256, .log0, .log1, .log2, .log3, .log4: read(0, 1)
        case .calldatacopy, .codecopy, .returndatacopy: write(0, 2)
        case .extcodecopy: write(1, 3)
        case .mcopy:
            read(1, 2)
            write(0, 2)
        case .create, .create2: read(1, 2)
        case .call, .callcode:
            read(3, 4)
            write(5, 6)
        case .delegatecall, .staticcall:
            read(2, 3)
            write(4, 5)
        default: break
        }
    }

    func noteRead(_ start: V, _ length: V) {
        if let first = e.builder.function.constant(start), let end = constantEnd(start, length),
            first < Self.pointerAddress &+ UInt256(32), end > Self.pointerAddress
        {
            host.unit.markMemoryPointerObserved()
        }
        guard let end = constantEnd(start, length) else {
            note(staysOutside: isFree(start))
            return
        }
        if !end.isZero { note(staysOutside: end <= Self.reservedStart) }
    }

    private func noteWrite(_ start: V, _ length: V) {
        guard let end = constantEnd(start, length) else {
            note(staysOutside: isFree(start))
            return
        }
        if end.isZero { return }
        // A write to the free memory pointer could move it into the region.
        let movesPointer =
            end > Self.pointerAddress
            && e.builder.function.constant(start).map { $0 < Self.pointerAddress &+ UInt256(32) } ?? true
        note(staysOutside: end <= Self.reservedStart && !movesPointer)
    }

    private static var pointerAddress: UInt256 { UInt256(0x40) }
    private static var reservedStart: UInt256 { UInt256(0x80) }

    private func note(staysOutside: Bool) {
        if checksMemory { host.unit.markMemoryUnsafe(staysOutside: staysOutside) }
    }

    /// Where a range with constant bounds ends; 0 if it is empty, the greatest word if its end is not known but its start
    /// is, nil if the start is not known.
    private func constantEnd(_ start: V, _ length: V) -> UInt256? {
        let length = e.builder.function.constant(length)
        if let length, length.isZero { return .zero }
        guard let start = e.builder.function.constant(start) else { return nil }
        guard let length else { return .max }
        let end = start &+ length
        return end < start ? .max : end
    }

    /// True for the free memory pointer, or that plus a constant that cannot make it wrap around.
    private func isFree(_ address: V) -> Bool {
        let function = e.builder.function
        var address = address
        for _ in 0..<8 {
            let id = function.definingInstruction(address)
            guard !id.isNone else { return false }
            switch function[id].opcode {
            case .mload: return function.constant(function.operand(id, 0)) == Self.pointerAddress
            case .freeMemoryPointer: return true
            case .add:
                let (left, right) = (function.operand(id, 0), function.operand(id, 1))
                let (base, offset) = function.isConstant(left) ? (right, left) : (left, right)
                guard let word = function.constant(offset), word < UInt256(UInt64(1) << 32) else { return false }
                address = base
            default: return false
            }
        }
        return false
    }
}
