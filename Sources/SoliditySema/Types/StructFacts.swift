// What follows from the members of structs. Structs contain each other, so each fact is found once per struct, from the
// facts of the structs that are its members.

import BigInt
import SoliditySyntax

/// Facts of one struct. Sizes are not counted beyond what fits into storage.
struct StructFacts: Sendable {
    /// Contains itself, through mappings and dynamic arrays.
    var isRecursive = false
    var containsMapping = false
    /// ABI encoding has a head and a tail.
    var isDynamicallyEncoded = false
    /// Can be a parameter of an external function of a contract, or of a library.
    var crossesContractBoundary = true
    var crossesLibraryBoundary = true
    /// Structs on the longest chain of structs as members of structs; 0 if a struct contains itself, or as long as
    /// that is not known.
    var chainLength = 0
    /// Upper bound of the number of storage slots.
    var storageSlots = BigInt(1)
    /// Bytes of the encoding if it is not dynamic.
    var calldataBytes = BigInt(0)
    /// By data location: the struct or a member is too large for it.
    var isTooLarge: [Bool] = []
}

extension Analysis {
    /// Where the facts of a struct are; nil if it has none because it could not be checked.
    func factIndex(ofStruct definition: NodeID) -> Int? {
        guard !definition.isNone, tree.kind(definition) == .structDefinition else { return nil }
        let index = Int(auxiliary[definition.index])
        return index >= 0 ? index : nil
    }

    /// The facts, made if there are none.
    mutating func withFacts(ofStruct definition: NodeID, _ change: (inout StructFacts) -> Void) {
        if auxiliary[definition.index] < 0 {
            auxiliary[definition.index] = Int32(truncatingIfNeeded: structFacts.count)
            structFacts.append(StructFacts())
        }
        change(&structFacts[Int(auxiliary[definition.index])])
    }
}

/// A struct as a member of another one.
private struct StructEdge {
    var outer: Int
    var inner: Int
    /// Somewhere between is a mapping.
    var isThroughMapping: Bool
}

extension Checker {
    /// Finds the facts of all structs whose members have types. Members come before what contains them.
    mutating func settleStructs() {
        let structs = declarationTypes.structsInOrder
        var edges: [StructEdge] = []
        for structure in structs {
            var facts = analysis.factIndex(ofStruct: structure).map { analysis.structFacts[$0] } ?? StructFacts()
            addSizes(of: structure, to: &facts)
            addMemberKinds(of: structure, to: &facts, &edges)
            analysis.withFacts(ofStruct: structure) { $0 = facts }
        }
        spreadMemberKinds(edges)
    }

    private func members(of structure: NodeID) -> [TypeID] {
        guard let definition = tree.find(AST.StructDefinition.self, structure) else { return [] }
        return tree.nodes(definition.members).compactMap { kind($0) == .variableDeclaration ? type(of: $0) : nil }
    }

    private mutating func addSizes(of structure: NodeID, to facts: inout StructFacts) {
        var slots = BigInt(1)
        var bytes = BigInt(0)
        var isDynamic = facts.isRecursive
        facts.isTooLarge = Array(repeating: false, count: DataLocation.allCases.count)
        for member in members(of: structure) {
            slots = min(slots + storageSizeBound(member), Self.wordLimit)
            isDynamic = isDynamic || analysis.isDynamicallyEncoded(member)
            bytes = min(bytes + calldataSize(member), Self.wordLimit)
            guard types[member].isReference else { continue }
            for location in DataLocation.allCases where isTooLarge(member, location) {
                facts.isTooLarge[Int(location.rawValue)] = true
            }
        }
        if slots >= Self.wordLimit {
            for location in DataLocation.allCases where location != .memory && location != .calldata {
                facts.isTooLarge[Int(location.rawValue)] = true
            }
        }
        facts.storageSlots = slots
        facts.calldataBytes = bytes
        facts.isDynamicallyEncoded = isDynamic
    }

    /// What the members are, apart from structs; these become edges.
    private func addMemberKinds(of structure: NodeID, to facts: inout StructFacts, _ edges: inout [StructEdge]) {
        if facts.isRecursive { facts.crossesContractBoundary = false }
        for member in members(of: structure) {
            var isThroughMapping = false
            var type = member
            while types[type].kind == .array || types[type].kind == .mapping {
                if types[type].kind == .mapping { isThroughMapping = true }
                type = types[type].element
            }
            if isThroughMapping {
                // Mappings in arrays count, arrays and structs in mappings do not.
                facts.containsMapping = true
                facts.crossesContractBoundary = false
            }
            let record = types[type]
            if record.kind == .structure {
                edges.append(
                    StructEdge(
                        outer: structure.index, inner: record.declaration.index, isThroughMapping: isThroughMapping))
            } else {
                if analysis.interfaceType(type, inLibrary: true).isNone { facts.crossesLibraryBoundary = false }
                if !isThroughMapping, analysis.interfaceType(type, inLibrary: false).isNone {
                    facts.crossesContractBoundary = false
                }
            }
        }
    }

    /// A struct has what its members have, however they contain each other.
    private mutating func spreadMemberKinds(_ edges: [StructEdge]) {
        if edges.isEmpty { return }
        var outer: [Int: [StructEdge]] = [:]
        for edge in edges { outer[edge.inner, default: []].append(edge) }
        var pending = edges.map(\.inner)
        while let inner = pending.popLast() {
            guard let place = analysis.factIndex(ofStruct: NodeID(Int32(truncatingIfNeeded: inner))) else { continue }
            let facts = analysis.structFacts[place]
            for edge in outer[inner] ?? [] {
                var hasChanged = false
                analysis.withFacts(ofStruct: NodeID(Int32(truncatingIfNeeded: edge.outer))) { known in
                    let old = (known.containsMapping, known.crossesContractBoundary, known.crossesLibraryBoundary)
                    if !facts.crossesLibraryBoundary { known.crossesLibraryBoundary = false }
                    if !edge.isThroughMapping {
                        if facts.containsMapping { known.containsMapping = true }
                        if !facts.crossesContractBoundary { known.crossesContractBoundary = false }
                    }
                    hasChanged =
                        old != (known.containsMapping, known.crossesContractBoundary, known.crossesLibraryBoundary)
                }
                if hasChanged { pending.append(edge.outer) }
            }
        }
    }
}
