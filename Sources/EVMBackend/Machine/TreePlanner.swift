import IR

/// Turns the instruction list of a block into expression trees: a result that is used once is computed right where its
/// use needs it, if no effect changes places with another that it may influence.
///
///     v1 = mload p ; v2 = add v1, 1 ; mstore q, v2      =>  one tree: mstore(q, add(mload(p), 1))
///
/// The list is consumed from its end; operands are tried in the reverse order of their evaluation.
struct TreePlanner {
    /// Instructions that start a tree, last first.
    private(set) var roots: [InstructionID] = []
    /// Instructions that became part of another one's tree.
    private(set) var inlined: [InstructionID] = []

    private let function: IRFunction
    private let block: BlockID
    private let useCounts: [Int32]
    private let saveAround: (InstructionID) -> Bool
    private let tailCall: InstructionID
    private var list: [InstructionID] = []
    private var isTaken: [Bool] = []
    private var position: [Int32: Int] = [:]

    /// Deeper trees are split: each level may hold words on the stack and a level of native recursion.
    private static let depthLimit = 24
    /// How many instructions an effect may be moved across.
    private static let moveLimit = 200

    init(
        _ function: IRFunction, block: BlockID, useCounts: [Int32], tailCall: InstructionID,
        saveAround: @escaping (InstructionID) -> Bool
    ) {
        self.tailCall = tailCall
        self.function = function
        self.block = block
        self.useCounts = useCounts
        self.saveAround = saveAround
    }

    mutating func run(_ isKept: (InstructionID) -> Bool) {
        list = function[block].instructions.filter(isKept)
        isTaken = [Bool](repeating: false, count: list.count)
        for (index, id) in list.enumerated() { position[id.rawValue] = index }
        placeTerminatorOperands()
        for index in list.indices.reversed() where !isTaken[index] {
            isTaken[index] = true
            roots.append(list[index])
            // The arguments of a tail call are arranged in place of the frame.
            if list[index] != tailCall { placeOperands(of: list[index], before: index, depth: 0) }
        }
    }

    /// The operands that the terminator consumes directly become trees as well.
    private mutating func placeTerminatorOperands() {
        var operands: [ValueID] = []
        switch function[block].terminator {
        case .functionReturn, .jump: return
        case let terminator: terminator.forEachOperand { operands.append($0) }
        }
        for operand in operands { place(operand, before: list.count, depth: 0) }
    }

    private mutating func placeOperands(of id: InstructionID, before end: Int, depth: Int) {
        guard depth < Self.depthLimit else { return }
        for operand in function.operands(id) { place(operand, before: end, depth: depth) }
    }

    private mutating func place(_ value: ValueID, before end: Int, depth: Int) {
        guard useCounts[value.index] == 1 else { return }
        let id = function.definingInstruction(value)
        guard !id.isNone, function.resultCount(id) == 1, let index = position[id.rawValue], !isTaken[index],
            index < end,
            !saveAround(id), canMove(index, before: end)
        else { return }
        isTaken[index] = true
        inlined.append(id)
        placeOperands(of: id, before: end, depth: depth + 1)
    }

    private func canMove(_ index: Int, before end: Int) -> Bool {
        let effects = function[list[index]].opcode.effects
        if effects.isPure { return true }
        if end - index > Self.moveLimit { return false }
        for other in (index + 1)..<max(end, index + 1) where !isTaken[other] {
            if effects.conflicts(with: function[list[other]].opcode.effects) { return false }
        }
        return true
    }
}

extension Effects {
    private static var pairs: [(reads: Effects, writes: Effects)] {
        [
            (.readsMemory, .writesMemory), (.readsStorage, .writesStorage), (.readsTransient, .writesTransient),
            (.readsReturnData, .writesReturnData), (.readsAccounts, .writesAccounts),
        ]
    }

    /// True if two instructions with these effects must not change places.
    func conflicts(with other: Effects) -> Bool {
        if isPure || other.isPure { return false }
        let gasOrSize: Effects = [.readsGas, .readsMemorySize]
        if !isDisjoint(with: gasOrSize) || !other.isDisjoint(with: gasOrSize) { return true }
        if !isRemovable && !other.isRemovable { return true }
        let mayEnd: Effects = [.mayRevert, .mayHalt, .mayDiverge]
        if !isDisjoint(with: mayEnd) && !other.isRemovable { return true }
        if !other.isDisjoint(with: mayEnd) && !isRemovable { return true }
        for pair in Self.pairs {
            if contains(pair.writes) && !other.isDisjoint(with: [pair.reads, pair.writes]) { return true }
            if other.contains(pair.writes) && contains(pair.reads) { return true }
        }
        // The free memory pointer is a word of memory.
        if contains(.allocates) || other.contains(.allocates) {
            let memory: Effects = [.readsMemory, .writesMemory, .allocates]
            return contains(.allocates) ? !other.isDisjoint(with: memory) : !isDisjoint(with: memory)
        }
        return false
    }
}
