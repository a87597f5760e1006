import Primitives
import Testing

@Suite struct JSONInPlaceTests {
    /// Reads an array of strings in place.
    private func strings(_ text: some Collection<UInt8>) throws -> [String] {
        let input = PaddedBytes(text)
        var reader = JSONReader(decodingInPlace: input)
        var result: [String] = []
        // An object whose keys do not matter.
        try reader.members { (_, reader) throws(JSONError) in
            let range = try reader.stringInPlace()
            #expect(input.base[range.upperBound] == 0)
            result.append(String(decoding: input[range], as: UTF8.self))
        }
        try reader.end()
        return result
    }

    @Test func equalsDecodingElsewhere() throws {
        let pieces = [
            "", "a", "plain text that is longer than two blocks of bytes", "\\n", "\\\\", "\\\"", "\\u00e9", "é",
            "\\t\\t",
            "\\ud83d\\ude00", "\\ud800", "/",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let body = first + second + third
                    let text = "{\"k\\n\": \"\(body)\", \"l\" :\"\(third)\"}"
                    let expected = try JSONValue(parsing: text)
                    #expect(try strings(text.utf8) == [expected["k\n"]?.stringValue, expected["l"]?.stringValue])
                }
            }
        }
    }

    /// Behind many escapes whole blocks are moved: every kind of text at every distance from every kind of end.
    @Test(arguments: [0, 7, 15, 16, 17, 40])
    func equalsDecodingElsewhereBehindEscapes(_ escapes: Int) throws {
        let start = String(repeating: "\\n", count: escapes)
        for piece in ["x", "\\\"", "\\u00e9", "é", "\\\\", "\\ud83d\\ude00"] {
            for before in 0...18 {
                for after in 0...18 {
                    let body =
                        start + String(repeating: "a", count: before) + piece + String(repeating: "b", count: after)
                    let text = "{\"k\": \"\(body)\", \"l\" :\"\\t\"}"
                    let expected = try JSONValue(parsing: text)
                    #expect(try strings(text.utf8) == [expected["k"]?.stringValue, "\t"])
                }
            }
        }
        let malformed = "{\"a\":\"" + start + "x\\q\"}"
        #expect(throws: JSONError(.invalidEscape, offset: 7 + 2 * escapes)) { try strings(malformed.utf8) }
    }

    @Test(arguments: [
        ("{\"a\":\"x", JSONError.Reason.unexpectedEnd), ("{\"a\":\"x\\\"}", .unexpectedEnd),
        ("{\"a\":\"x\\q\"}", .invalidEscape), ("{\"a\":\"\\u12x4\"}", .invalidEscape),
        ("{\"a\":\"x\ny\"}", .controlCharacterInString), ("{\"a\":1}", .unexpectedByte(0x31)),
        ("{\"a\":\"\"", .unexpectedEnd), ("{\"a\":\"\"}x", .trailingContent),
    ])
    func reportsErrors(_ text: String, _ reason: JSONError.Reason) throws {
        #expect(throws: JSONError.self) { try strings(text.utf8) }
        do { _ = try strings(text.utf8) } catch let error as JSONError { #expect(error.reason == reason) }
    }

    @Test func refusesInvalidUTF8() {
        for body: [UInt8] in [[0xff], Array("\\n".utf8) + [0xc3], [0xed, 0xa0, 0x80]] {
            let text = Array("{\"a\":\"".utf8) + body + Array("\"}".utf8)
            #expect(throws: JSONError(.invalidUTF8, offset: 6)) { try strings(text) }
        }
    }

    @Test func blocksGrowAsTheyAreFilled() throws {
        let block = try #require(PaddedBytes(capacity: 3))
        var left = 100_000
        let hasRoom = block.append { room in
            let count = min(room.count, left, 777)
            for index in 0..<count { room.initializeElement(at: index, to: UInt8(truncatingIfNeeded: left - index)) }
            left -= count
            return count
        }
        #expect(hasRoom && block.count == 100_000)
        #expect(PaddedBytes(capacity: 1 << 60) == nil)
        #expect(block.array.enumerated().allSatisfy { $1 == UInt8(truncatingIfNeeded: 100_000 - $0) })
        #expect((0..<PaddedBytes.padding).allSatisfy { block.base[block.count + $0] == 0 })
    }
}
