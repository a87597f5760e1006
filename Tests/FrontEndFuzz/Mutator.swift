// Makes inputs from the corpus: bytes, tokens, lines and pieces of trees are removed, repeated, exchanged and taken from
// elsewhere.

import TestSupport

struct Mutator {
    let corpus: Corpus
    private(set) var random: SplitMix64

    /// Every input has its own generator, so that it can be made again without those before it.
    init(_ corpus: Corpus, seed: UInt64, input: Int) {
        self.corpus = corpus
        random = SplitMix64(seed: seed &* 0x2545_f491_4f6c_dd1d &+ UInt64(truncatingIfNeeded: input))
    }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    mutating func file() -> CorpusFile { corpus.files[below(corpus.files.count)] }

    mutating func input() -> [UInt8] {
        let file = file()
        switch below(8) {
        case 0: return noise(file.text)
        case 1, 2, 3: return mutatedTokens(file)
        case 4: return mutatedLines(file.text)
        default: return mutatedTree(file)
        }
    }

    private mutating func noise(_ text: [UInt8]) -> [UInt8] {
        if below(10) == 0 { return (0..<below(400)).map { _ in UInt8(truncatingIfNeeded: random.next()) } }
        var text = text
        for _ in 0...below(8) where !text.isEmpty {
            let place = below(text.count)
            switch below(4) {
            case 0: text[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: text[place] ^= 1 << UInt8(below(8))
            case 2: text.remove(at: place)
            default: text.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
            }
        }
        return below(6) == 0 ? Array(text.prefix(below(text.count + 1))) : text
    }

    private mutating func mutatedTokens(_ file: CorpusFile) -> [UInt8] {
        let other = self.file()
        var tokens = file.tokens.map { Array(file.text[$0]) }
        for _ in 0...below(5) where tokens.count > 1 {
            let place = below(tokens.count)
            switch below(6) {
            case 0: tokens.remove(at: place)
            case 1: tokens.insert(tokens[place], at: place)
            case 2: tokens.swapAt(place, below(tokens.count))
            case 3: tokens.swapAt(place, min(place + 1, tokens.count - 1))
            case 4: tokens.removeSubrange(place..<min(tokens.count, place + 1 + below(12)))
            default:
                guard !other.tokens.isEmpty else { continue }
                let start = below(other.tokens.count)
                let end = min(other.tokens.count, start + 1 + below(12))
                tokens.insert(contentsOf: other.tokens[start..<end].map { Array(other.text[$0]) }, at: place)
            }
        }
        return Array(tokens.joined(separator: [0x20]))
    }

    /// Removes, moves, indents and outdents lines, some with a byte less: where braces do not match the parser goes by
    /// indentation, which tokens joined by blanks do not have.
    private mutating func mutatedLines(_ text: [UInt8]) -> [UInt8] {
        var lines = text.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
        for _ in 0...below(4) where lines.count > 1 {
            let place = below(lines.count)
            switch below(5) {
            case 0: lines.remove(at: place)
            case 1: lines[place] = Array(lines[place].drop { $0 == 0x20 })
            case 2: lines[place] = [0x20, 0x20, 0x20, 0x20] + lines[place]
            case 3: lines.swapAt(place, below(lines.count))
            default: if !lines[place].isEmpty { lines[place].remove(at: below(lines[place].count)) }
            }
        }
        return Array(lines.joined(separator: [0x0a]))
    }

    /// Exchanges, repeats or removes pieces. A piece is mostly replaced by one of its kind.
    private mutating func mutatedTree(_ file: CorpusFile) -> [UInt8] {
        var chosen: [Piece] = []
        for _ in 0...below(5) where !file.pieces.isEmpty { chosen.append(file.pieces[below(file.pieces.count)]) }
        chosen.sort { $0.range.lowerBound > $1.range.lowerBound }
        var text = file.text
        var limit = text.count
        for piece in chosen where piece.range.upperBound <= limit {
            limit = piece.range.lowerBound
            switch below(10) {
            case 0: text.removeSubrange(piece.range)
            case 1: text.insert(contentsOf: [0x20] + text[piece.range], at: piece.range.upperBound)
            case 2: text.replaceSubrange(piece.range, with: fragment(PieceKind.allCases[below(6)]))
            case 3: text.insert(contentsOf: fragment(piece.kind) + [0x20], at: piece.range.lowerBound)
            default: text.replaceSubrange(piece.range, with: fragment(piece.kind))
            }
        }
        return text
    }

    private mutating func fragment(_ kind: PieceKind) -> [UInt8] {
        let fragments = corpus.fragments[kind.rawValue]
        return fragments.isEmpty ? [] : fragments[below(fragments.count)]
    }
}
