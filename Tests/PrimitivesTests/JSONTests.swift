import Primitives
import Testing

@Suite struct JSONTests {
    @Test func roundTripKeepsOrderAndNumbers() throws {
        let text = #"{"b":[1,-2.50e+3,true,false,null],"a":{"":"x\"\\\n\u0001é😀"},"b2":[],"c":{}}"#
        let value = try JSONValue(parsing: text)
        #expect(value.compact == text)
        #expect(value["b"]?[1] == .number("-2.50e+3"))
        #expect(value["b"]?[9] == nil)
        #expect(value["a"]?[""]?.stringValue == "x\"\\\n\u{1}é😀")
        #expect(try JSONValue(parsing: value.pretty) == value)
    }

    @Test func prettyShape() {
        let value: JSONValue = ["a": [1, 2], "b": [:]]
        #expect(value.pretty == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
    }

    @Test(arguments: [JSONWriter.Style.compact, .pretty(indent: 3)])
    func partsMakeTheSameTextAsValues(style: JSONWriter.Style) {
        var parts = JSONWriter(style)
        parts.beginObject()
        parts.key("a\n")
        parts.beginArray()
        parts.endArray()
        parts.key("b")
        parts.beginArray()
        parts.write("x")
        parts.write(true)
        parts.beginObject()
        parts.endObject()
        parts.write(literal: "12")
        parts.write(literal: Array("-0.5".utf8))
        parts.endArray()
        parts.key("c")
        parts.write(.null)
        parts.endObject()
        var whole = JSONWriter(style)
        whole.write(["a\n": [], "b": ["x", true, [:], 12, .number("-0.5")], "c": .null])
        #expect(String(decoding: parts.bytes, as: UTF8.self) == String(decoding: whole.bytes, as: UTF8.self))
    }

    @Test func escapes() throws {
        #expect(try JSONValue(parsing: #""\u00e9\ud83d\ude00\/\b\f""#).stringValue == "é😀/\u{8}\u{c}")
        #expect(try JSONValue(parsing: #""\ud800x""#).stringValue == "\u{fffd}x")
    }

    @Test(arguments: [
        ("", JSONError.Reason.unexpectedEnd, 0), ("[1,", .unexpectedEnd, 3), ("[1 2]", .unexpectedByte(0x32), 3),
        ("01", .invalidNumber, 0), ("1.", .invalidNumber, 0), ("-", .invalidNumber, 0), ("{\"a\":1", .unexpectedEnd, 6),
        ("\"\\x\"", .invalidEscape, 1), ("\"a\nb\"", .controlCharacterInString, 2), ("1 1", .trailingContent, 2),
        ("tru", .unexpectedEnd, 3), ("{1:2}", .unexpectedByte(0x31), 1), ("[1,]", .unexpectedByte(0x5d), 3),
        ("nul1", .unexpectedByte(0x31), 3), ("\"abc", .unexpectedEnd, 4),
    ])
    func errors(text: String, reason: JSONError.Reason, offset: Int) {
        #expect(throws: JSONError(reason, offset: offset)) { try JSONValue(parsing: text) }
    }

    @Test func depthAndBadUTF8() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError(.tooDeep(limit: 256), offset: 256)) { try JSONValue(parsing: deep) }
        #expect(throws: JSONError(.invalidUTF8, offset: 1)) { try JSONValue(parsing: [0x22, 0xff, 0x22]) }
    }

    @Test func manyMembers() throws {
        var object = JSONObject()
        for i in 0..<100 { object["k\(i)"] = .number(i) }
        object["k50"] = nil
        object["k3"] = "three"
        #expect(object.count == 99)
        #expect(object["k99"] == 99)
        #expect(object["k50"] == nil)
        #expect(object.keys[3] == "k3" && object.values[3] == "three")
        #expect(object.sortedByKey().keys[1] == "k1" && object.sortedByKey().keys[2] == "k10")
    }

    @Test func consecutiveDocuments() throws {
        let bytes = Array("{\"a\":1}\n{\"a\":2}\n".utf8)
        try bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            var found: [Int?] = []
            while !reader.isAtEnd() { found.append(try reader.value()["a"]?.intValue) }
            #expect(found == [1, 2])
        }
    }
}
