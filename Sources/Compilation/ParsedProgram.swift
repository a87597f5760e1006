// All source units of a compilation, parsed and joined into one tree, with imports resolved to units.

import Primitives
import SoliditySource
import SoliditySyntax

/// One source unit of a program.
public struct ProgramUnit: Sendable {
    /// Source unit name.
    public let name: String
    public let file: FileID
    /// The `SourceUnit` node.
    public let root: NodeID
    /// For each import directive in source order, the unit it names; `.none` when it could not be read (reported).
    public internal(set) var imports: [ProgramImport] = []
    /// What a file in experimental Solidity consists of; its `SourceUnit` holds the pragmas only.
    public internal(set) var experimental: ExperimentalTree?
    /// The parser gave the file up at an error: its imports are not followed.
    var isGivenUp = false
}

/// An import directive and what it means.
public struct ProgramImport: Sendable {
    /// `.none` in experimental Solidity.
    public let directive: NodeID
    /// Absolute source unit name, after remapping.
    public let path: String
    /// Index into `ParsedProgram.units`, or nil.
    public internal(set) var unit: Int?
}

/// The parsed program.
public struct ParsedProgram: Sendable {
    public var sources = SourceManager()
    public var tree = SyntaxTree()
    public var interner = Interner()
    /// In the order of parsing: that of AST ids.
    public internal(set) var units: [ProgramUnit] = []
    /// Indices of `units` with everything imported before its importer: the order of analysis.
    public internal(set) var order: [Int] = []
    /// Indices of `units` by source unit name: the order of source indices in artifacts. Known once all are parsed.
    public private(set) var unitsByName: [Int] = []
    public var diagnostics = DiagnosticList()

    public init() {}

    /// Source index (as in source maps and `sources[…].id`) of each file, by `FileID`.
    public var sourceIndices: [Int] {
        var indices = [Int](repeating: -1, count: units.count)
        for (index, unit) in unitsByName.enumerated() { indices[Int(units[unit].file.rawValue)] = index }
        return indices
    }

    /// Byte order of UTF-8, independent of Unicode collation.
    static func precedes(_ left: String, _ right: String) -> Bool {
        UTF8Text.precedes(left, right)
    }
}

extension ParsedProgram {
    /// Fills `unitsByName`.
    mutating func sortNames() {
        // The first wave is in order already; what was imported is usually known by then.
        unitsByName = Array(units.indices)
        if zip(units, units.dropFirst()).contains(where: { Self.precedes($1.name, $0.name) }) {
            unitsByName = UTF8Text.order(of: units.map(\.name))
        }
    }

    /// Fills `order`: depth first along imports, units by name; only what the requested units reach.
    mutating func sortUnits(requested: Set<String>?) {
        enum Mark { case unseen, seen }
        var marks = [Mark](repeating: .unseen, count: units.count)
        for start in unitsByName where requested?.contains(units[start].name) ?? true {
            guard marks[start] == .unseen else { continue }
            marks[start] = .seen
            var stack = [(unit: start, next: 0)]
            while let (unit, next) = stack.last {
                guard next < units[unit].imports.count else {
                    order.append(unit)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                if let target = units[unit].imports[next].unit, marks[target] == .unseen {
                    marks[target] = .seen
                    stack.append((target, 0))
                }
            }
        }
    }
}

extension ParsedProgram {
    /// solc's AST id of every node.
    public var astIDs: [Int32] { tree.astIDs }
}
