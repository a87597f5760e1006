import Primitives
import Testing

@testable import Artifacts

@Suite struct CanonicalJSONTests {
    /// Plain text is looked at eight bytes at a time: what is special may be anywhere in them.
    @Test(arguments: 0..<20)
    func escapesAtEveryPlace(place: Int) {
        let before = String(repeating: "a", count: place)
        for (text, escaped) in [
            ("\u{7f}", "\\u007f"), ("\u{80}", "\\u0080"), ("é", "\\u00e9"), ("😀", "\\ud83d\\ude00"),
        ] {
            let json = JSONValue.string(before + text + "~")
            #expect(String(decoding: json.canonical, as: UTF8.self) == "\"\(before)\(escaped)~\"")
        }
        #expect(String(decoding: JSONValue.string(before + "~").canonical, as: UTF8.self) == "\"\(before)~\"")
    }

    @Test func sortsMembersByBytes() {
        let value: JSONValue = ["b": 1, "a": ["z": 2, "B": 3], "é": 4, "aa": 5]
        #expect(
            String(decoding: value.canonical, as: UTF8.self)
                == "{\"a\":{\"B\":3,\"z\":2},\"aa\":5,\"b\":1,\"\\u00e9\":4}")
    }
}
