// The sources that mutations start from, cut into tokens and into the pieces of the grammar.

import Foundation
import SoliditySource
import SoliditySyntax

/// Pieces that can stand in for each other.
enum PieceKind: Int, CaseIterable { case expression, statement, typeName, member, definition, yul }

struct Piece {
    var kind: PieceKind
    var range: Range<Int>
}

struct CorpusFile {
    var text: [UInt8]
    var tokens: [Range<Int>]
    var pieces: [Piece]
}

struct Corpus {
    private(set) var files: [CorpusFile] = []
    /// Texts by `PieceKind`.
    private(set) var fragments = [[[UInt8]]](repeating: [], count: PieceKind.allCases.count)

    /// All `.sol` files below the folders, in order of their paths.
    init(folders: [String]) {
        var paths: [String] = []
        for folder in folders {
            guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
            for case let name as String in names where name.hasSuffix(".sol") { paths.append(folder + "/" + name) }
        }
        for path in paths.sorted() {
            guard let data = FileManager.default.contents(atPath: path), data.count < 20_000 else { continue }
            add(Array(data))
        }
    }

    private mutating func add(_ text: [UInt8]) {
        let file = CorpusFile(text: text, tokens: Self.tokens(text), pieces: Self.pieces(text))
        files.append(file)
        for piece in file.pieces where piece.range.count < 600 {
            fragments[piece.kind.rawValue].append(Array(text[piece.range]))
        }
    }

    /// Words, numbers, strings and single characters; comments and white space are left out.
    static func tokens(_ text: [UInt8]) -> [Range<Int>] {
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte == 0x5f || byte == 0x24 || (byte >= 0x30 && byte <= 0x39)
                || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
        }
        var result: [Range<Int>] = []
        var place = 0
        while place < text.count {
            let start = place
            let byte = text[place]
            let next = place + 1 < text.count ? text[place + 1] : 0
            place += 1
            if byte <= 0x20 { continue }
            if byte == 0x2f && next == 0x2f {
                while place < text.count && text[place] != 0x0a { place += 1 }
                continue
            }
            if byte == 0x2f && next == 0x2a {
                place += 1
                while place < text.count && !(text[place] == 0x2f && text[place - 1] == 0x2a) { place += 1 }
                place += 1
                continue
            }
            if isWord(byte) {
                while place < text.count && isWord(text[place]) { place += 1 }
            } else if byte == 0x22 || byte == 0x27 {
                while place < text.count && text[place] != byte && text[place] != 0x0a { place += 1 }
                place = min(place + 1, text.count)
            } else {
                // Operators of several characters.
                let operators = Array("=<>|&+-*".utf8)
                while place < text.count && operators.contains(byte) && operators.contains(text[place]) { place += 1 }
            }
            result.append(start..<min(place, text.count))
        }
        return result
    }

    private static func pieces(_ text: [UInt8]) -> [Piece] {
        var sources = SourceManager()
        guard let file = sources.add(path: "", bytes: text) else { return [] }
        var tree = SyntaxTree()
        var interner = Interner()
        var diagnostics = DiagnosticList()
        _ = SolidityParser.parse(sources[file], into: &tree, interner: &interner, diagnostics: &diagnostics)
        return (0..<tree.count).compactMap { index in
            let node = NodeID(Int32(truncatingIfNeeded: index))
            guard let kind = kind(tree.kind(node)) else { return nil }
            let span = tree.span(node)
            let range = Int(span.start)..<Int(max(span.start, span.end))
            return range.isEmpty || range.upperBound > text.count ? nil : Piece(kind: kind, range: range)
        }
    }

    private static func kind(_ kind: NodeKind) -> PieceKind? {
        if kind.isExpression { return .expression }
        if kind.isYul { return .yul }
        switch kind {
        case .elementaryTypeName, .userDefinedTypeName, .functionTypeName, .mapping, .arrayTypeName: return .typeName
        case .block, .ifStatement, .tryStatement, .whileStatement, .forStatement, .return, .emitStatement,
            .revertStatement, .variableDeclarationStatement, .expressionStatement, .inlineAssembly, .break, .continue:
            return .statement
        case .functionDefinition, .modifierDefinition, .usingForDirective: return .member
        case .structDefinition, .enumDefinition, .eventDefinition, .errorDefinition, .contractDefinition,
            .userDefinedValueTypeDefinition:
            return .definition
        default: return nil
        }
    }
}
