// Version ranges, checked against node-semver's reading of the same ranges.

import SoliditySource
import Testing

@testable import SoliditySyntax

@Suite struct SemVerTests {
    /// Whether version 0.8.30 is in a range; nil if the range is malformed.
    private func accepts(_ range: String) -> Bool? {
        var lexer = Lexer(SourceBytes(range.utf8), interner: Interner())
        var kinds: [TokenKind] = []
        var texts: [ArraySlice<UInt8>] = []
        while true {
            let token = lexer.next()
            if token.kind == .endOfSource { break }
            kinds.append(token.kind)
            texts.append(ArraySlice(Array((token.kind.text ?? lexer.interner.text(token.symbol)).utf8)))
        }
        return try? SemVer.contains(SemVer.Version(0, 8, 30), kinds: kinds, texts: texts)
    }

    @Test(arguments: [
        "0.8.30", "^0.8.0", "^0.8", "^0", "~0.8.20", "~0.8", "~0", ">=0.8.0", ">0.8.29", "<0.9.0", "<=0.8.30",
        ">=0.8.30 <0.9",
        "0.8.0 - 0.8.30", "0.7.0 || 0.8.30", "0.8.x", "0.8.*", "0.X", "*", ">=0.4.22 <0.9.0", "=0.8.30", "<1", "0.8",
    ])
    func contained(_ range: String) { #expect(accepts(range) == true) }

    @Test(arguments: [
        "0.8.29", "^0.8.31", "^0.7.0", "^1", "~0.8.31", "~0.7", ">0.8.30", "<0.8.30", ">=0.8.0 <0.8.30",
        "0.7.0 - 0.8.29",
        "0.7.0 || 0.8.31", "0.7.x", "1.*", "<0.8", ">0.8", "=0.8.3",
    ])
    func notContained(_ range: String) { #expect(accepts(range) == false) }

    @Test(arguments: ["", "^", "a", "0.8.30 && 0.8.29", "99999999999", "- 0.8.0", "0.8.", "||"])
    func malformed(_ range: String) { #expect(accepts(range) == nil) }
}
