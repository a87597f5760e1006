// Experimental Solidity, seen through standard JSON: solc's codes and places.

import Primitives
import Testing

@testable import StandardJSON

@Suite struct ExperimentalTests {
    /// `code start-end` of all errors and warnings in order; offsets count from behind the licence and version lines.
    private func reports(_ source: String, others: [(String, String)] = [], fork: String = "cancun") throws -> [String]
    {
        let header = "// SPDX-License-Identifier: MIT\npragma solidity >=0.0;\n"
        let sources = ([("", source)] + others).map { name, text in
            (name, JSONValue.object([("content", .string(header + text))]))
        }
        let selection = JSONValue.object([("*", .object([("*", .array(["abi"]))]))])
        let input = JSONValue.object([
            ("language", "Solidity"), ("sources", .object(JSONObject(sources))),
            ("settings", .object([("evmVersion", .string(fork)), ("outputSelection", selection)])),
        ])
        var writer = JSONWriter(.compact)
        writer.write(input)
        let output = try JSONValue(parsing: StandardJSON.compile(writer.bytes, reader: nil))
        return (output["errors"]?.arrayValue ?? []).compactMap { error in
            guard let code = error["errorCode"]?.stringValue else { return nil }
            guard let place = error["sourceLocation"] else { return code }
            let start = (place["start"]?.intValue ?? 0) - header.utf8.count
            return
                "\(code) \(place["file"]?.stringValue ?? "")\(start)-\((place["end"]?.intValue ?? 0) - header.utf8.count)"
        }
    }

    private let pragma = "pragma experimental solidity;\n"

    /// Programs without an error, and with the reports behind the warning that the language is experimental.
    @Test(arguments: [
        (
            "type A; type B(X);\nforall (X, Y) function f(x, y: X, z: B(Y)) {}\nfunction g(a: A, b: B(A)) { f(a, a, b); f(b, b, b); }",
            []
        ),
        (
            "type word = __builtin(\"word\");\nfunction f(x: word) -> word { let y; assembly { y := add(x, 1) } return y; }",
            []
        ),
        (
            "class Self: C { function f(a: Self) -> Self; }\ntype T;\ninstantiation T: C { function f(a: T) -> T { return a; } }\nfunction g(t: T) { C.f(C.f(t)); }",
            []
        ),
        (
            "type bool = __builtin(\"bool\"); type T;\ninstantiation T: == { function eq(a: T, b: T) -> bool {} }\nfunction g(t: T) { if (t == t) { t; } }",
            []
        ),
        ("type T; type U(X) = X;\nfunction f(t: T) { let u: U(T) = U.abs(t); let v = U.rep(u); v = t; }", []),
        ("type T; type U;\nfunction f(t: T) {}\nfunction g(u: U) { f(u); }", ["8456 85-89"]),
        ("type T;\nfunction f(t: T) -> T { return (t, t); }", ["8456 62-75"]),
        ("function f(x: X) {}", ["5934 44-45"]),
        ("class Self: C { function f(a: Self); }\ntype T;\nfunction g(t: T) { C.f(t); }", ["3111 96-102"]),
        ("class Self: C { function f(a: Self); }\ntype T;\ninstantiation T: C {}", ["6948 77-98"]),
        ("class Self: C {}\ntype T;\ninstantiation T: C { function g() {} }", ["4873 55-93"]),
        ("type T;\ninstantiation T: T {}", ["3570 55-56"]),
        ("class Self: C {}\nfunction f() {}\ninstantiation f: C {}", ["9831 77-78"]),
        (
            "type T;\ninstantiation T: + { function add(a: T, b: T) -> T {} }\ninstantiation T: + { function add(a: T, b: T) -> T {} }",
            ["6620 94-149"]
        ),
        ("type a = __builtin(\"word\"); type b = __builtin(\"word\");", ["9609 58-85"]),
        ("type a = __builtin(\"words\");", ["7758 30-56"]),
        ("function f() { x; }", ["7576 45-46"]),
        ("function f() { let x: (); x = \"a\"; }", ["4316 60-63"]),
        ("function f() { while (f) {} }", ["9282 45-57"]),
        ("function f() pure {}", ["7920 43-47"]),
        ("function f();", ["1741 30-43"]),
        ("contract C { function f() {} }", ["4496 43-58"]),
        ("contract C { fallback() {} }", ["7341 43-56"]),
        ("function f() -> T { }\ncontract C { fallback() external {} }", ["7576 46-47"]),
        ("contract C { fallback() external {} }", ["1834"]),
        ("type T; type T;", ["2333 38-45"]),
        ("function f(x) { f(x); }", []),
        ("function f() { let x = 1 - 2; }", ["4504 53-58"]),
        ("forall X class Self: C {}", ["5709 39-44"]),
        ("contract C { word x; fallback() external {} }", ["6388 43-49"]),
        ("let x;", ["7858 30-33"]),
        ("function f() { for; }", ["2314 48-49"]),
    ])
    func checks(_ source: String, _ expected: [String]) throws {
        let reports = try reports(pragma + source)
        let isSyntaxError = expected.first.map { $0.hasPrefix("5709") || $0.hasPrefix("7858") || $0.hasPrefix("2314") }
        #expect(reports == (isSyntaxError == true ? [] : ["2264 0-29"]) + expected)
    }

    @Test func pragmaHasItsPlace() throws {
        #expect(try reports("contract A {}\n" + pragma) == ["8185 44-44"])
        #expect(try reports(pragma + "type T;", fork: "byzantium") == ["7637 30-34"])
    }

    @Test func treesAreOfPragmasOnly() throws {
        func output(_ source: String) throws -> JSONValue {
            let input = """
                {"language":"Solidity","sources":{"a":{"content":"\(source)"}},
                "settings":{"outputSelection":{"*":{"":["ast"]}}}}
                """
            return try JSONValue(parsing: StandardJSON.compile(Array(input.utf8), reader: nil))
        }
        let tree = try output("pragma experimental solidity;")["sources"]?["a"]?["ast"]
        #expect(tree?["experimentalSolidity"]?.boolValue == true)
        let refused = try output("pragma experimental solidity; type T;")
        #expect(refused["sources"]?["a"]?["ast"] == nil)
        #expect(refused["errors"]?.arrayValue?.last?["type"]?.stringValue == "UnimplementedFeatureError")
    }

    @Test func brokenFilesAreNotAskedForALicence() throws {
        for source in ["contract C { function f() public {} ", "pragma experimental solidity; function f() { x"] {
            let input = #"{"language":"Solidity","sources":{"a":{"content":"\#(source)"}}}"#
            let output = try JSONValue(parsing: StandardJSON.compile(Array(input.utf8), reader: nil))
            #expect(output["errors"]?.arrayValue?.count == 1)
        }
    }

    @Test func languagesDoNotMix() throws {
        let other = ("a.sol", "contract A {}")
        #expect(try reports(pragma + "import \"a.sol\";", others: [other]) == ["2141 0-29"])
    }

    @Test func namesAreImported() throws {
        let other = ("a.sol", pragma + "type T; function f(t: T) {}")
        #expect(try reports(pragma + "import \"a.sol\";\nfunction g(t: T) { f(t); }", others: [other]).count == 2)
        let named = pragma + "import {f as h, T} from \"a.sol\";\nfunction g(t: T) { h(t); }"
        #expect(try reports(named, others: [other]).count == 2)
        #expect(try reports(pragma + "import {x} from \"a.sol\";", others: [other]).last == "2904 30-54")
        #expect(try reports(pragma + "import { identity } from std.stub;\nfunction g() { identity(); }").count == 2)
    }
}
