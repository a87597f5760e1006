import EVMTarget
import Primitives

/// Lets blocks that end in the same long sequence of instructions share it.
///
///     A: x; push 7; sload; … return        A: x
///     B: y; push 7; sload; … return   =>   T: push 7; sload; … return
///                                          B: y; push T; jump
///
/// Equal instructions do the same whatever lies below them on the stack. A copy is given up only if the bytes it takes to
/// deploy outweigh, over the expected number of runs, the jump that replaces it.
struct TailMerger {
    /// A piece of straight code up to the item that ends it.
    private struct Segment {
        var start: Int
        var end: Int
        /// Number of the label right before the piece, or -1.
        var label: Int32
    }

    private struct Group {
        var segments: Range<Int>
        var length: Int
        var profit: Int
    }

    /// PUSH2, JUMP: bytes; with the JUMPDEST: gas.
    private static let jumpBytes = 4
    private static let jumpGas = 12
    private static let roundLimit = 4
    private static let groupLimit = 256

    private let runs: Int
    private var assembly: Assembly
    /// The pieces, ordered by their instructions read backwards.
    private var segments: [Segment] = []
    /// Equal items have equal numbers. Indexed by item.
    private var numbers: [Int32] = []

    static func run(on assembly: inout Assembly, runs: Int) -> Bool {
        var changed = false
        for _ in 0..<roundLimit {
            var merger = TailMerger(assembly, runs)
            guard merger.merge() else { break }
            assembly = merger.assembly
            changed = true
        }
        return changed
    }

    private init(_ assembly: Assembly, _ runs: Int) {
        self.runs = min(max(runs, 1), 1 << 32)
        self.assembly = assembly
        numberItems()
        findSegments()
    }

    private mutating func numberItems() {
        var known: [AssemblyItem: Int32] = [:]
        numbers.reserveCapacity(assembly.items.count)
        for item in assembly.items {
            let plain = AssemblyItem(kind: item.kind, opcode: item.opcode, payload: item.payload)
            let next = Int32(truncatingIfNeeded: known.count)
            let number = known[plain] ?? next
            if number == next { known[plain] = next }
            // What the program counter gives depends on the place.
            numbers.append(item.isOperation(.pc) ? -1 - Int32(truncatingIfNeeded: numbers.count) : number)
        }
    }

    private mutating func findSegments() {
        var start = 0
        var label: Int32 = -1
        for (index, item) in assembly.items.enumerated() {
            if item.kind == .label {
                start = index + 1
                label = item.payload
            } else if item.endsBlock {
                segments.append(Segment(start: start, end: index + 1, label: label))
                start = index + 1
                label = -1
            }
        }
        segments = segments.sorted { isOrdered($0, $1) }
    }

    private func isOrdered(_ a: Segment, _ b: Segment) -> Bool {
        var (i, j) = (a.end - 1, b.end - 1)
        while i >= a.start, j >= b.start {
            if numbers[i] != numbers[j] { return numbers[i] < numbers[j] }
            i -= 1
            j -= 1
        }
        if i >= a.start || j >= b.start { return i < a.start }
        return a.start < b.start
    }

    /// How many items two pieces have in common at their ends. The common part does not begin with a jump: its target
    /// stays beside it.
    private func commonLength(_ a: Segment, _ b: Segment) -> Int {
        var length = 0
        while a.end - length > a.start, b.end - length > b.start,
            numbers[a.end - 1 - length] == numbers[b.end - 1 - length]
        {
            length += 1
        }
        while length > 0 {
            let first = assembly.items[a.end - length]
            if !first.isOperation(.jump) && !first.isOperation(.jumpi) { break }
            length -= 1
        }
        return length
    }

    // MARK: Merging

    private mutating func merge() -> Bool {
        var groups: [Group] = []
        let common = segments.indices.dropLast().map { commonLength(segments[$0], segments[$0 + 1]) }
        for index in common.indices where common[index] > 0 && (index == 0 || common[index - 1] != common[index]) {
            let length = common[index]
            var first = index
            var last = index + 1
            while first > 0, common[first - 1] >= length, last - first < Self.groupLimit { first -= 1 }
            while last < common.count, common[last] >= length, last - first < Self.groupLimit { last += 1 }
            let saved = savedPerCopy(segments[index], length)
            if saved > 0 {
                groups.append(Group(segments: first..<(last + 1), length: length, profit: saved * (last - first)))
            }
        }
        groups.sort { ($0.profit, $1.segments.lowerBound) > ($1.profit, $0.segments.lowerBound) }
        var isUsed = [Bool](repeating: false, count: segments.count)
        // Position of the first item of a shared part: its label, and whether the part stays there.
        var edits: [Int: (label: Label, end: Int, stays: Bool)] = [:]
        for group in groups where !group.segments.contains(where: { isUsed[$0] }) {
            for index in group.segments { isUsed[index] = true }
            let home = group.segments.first {
                segments[$0].end - segments[$0].start == group.length && segments[$0].label >= 0
            }
            let label = home.map { Label(index: segments[$0].label) } ?? assembly.makeLabel()
            for index in group.segments {
                let stays = index == (home ?? group.segments.lowerBound)
                if stays && home != nil { continue }
                edits[segments[index].end - group.length] = (label, segments[index].end, stays)
            }
        }
        if edits.isEmpty { return false }
        rewrite(edits)
        return true
    }

    /// Bytes that a copy costs more than a jump to another one; not positive if it is better left alone.
    private func savedPerCopy(_ segment: Segment, _ length: Int) -> Int {
        var bytes = 0
        for item in assembly.items[(segment.end - length)..<segment.end] {
            switch item.kind {
            case .operation, .label: bytes += 1
            case .push: bytes += 1 + (assembly.value(of: item)?.significantByteCount ?? 0)
            case .pushImmutable: bytes += 33
            case .pushLibrary: bytes += 21
            case .pushLabelTable: bytes += 33
            case .pushLabel, .pushBlobOffset, .pushObjectSize, .pushReservedEnd: bytes += 3
            }
        }
        let saved = bytes - Self.jumpBytes - 1
        let last = assembly.items[segment.end - 1]
        // Failures are not expected to run. Elsewhere the bytes must be worth twice what the jump costs.
        let isCold = last.isOperation(.revert) || last.isOperation(.invalid)
        if !isCold && saved * ConstantMaterialiser.depositGasPerByte <= 2 * Self.jumpGas * runs { return 0 }
        return saved
    }

    private mutating func rewrite(_ edits: [Int: (label: Label, end: Int, stays: Bool)]) {
        var result: [AssemblyItem] = []
        result.reserveCapacity(assembly.items.count)
        var index = 0
        while index < assembly.items.count {
            guard let edit = edits[index] else {
                result.append(assembly.items[index])
                index += 1
                continue
            }
            let span = assembly.items[index].span
            if edit.stays {
                result.append(.label(edit.label, span: span))
                result += assembly.items[index..<edit.end]
            } else {
                result.append(.pushLabel(edit.label, span: span))
                result.append(.operation(.jump, span: span))
            }
            index = edit.end
        }
        assembly.items = result
    }
}
