// Inputs that are extreme in one direction: depth, length, number. Each has to be handled in seconds and without a crash.

enum Shapes {
    static func all() -> [(name: String, text: String)] {
        func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        func each(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }
        var shapes: [(String, String)] = []
        for (opening, middle, closing) in [
            ("(", "1", ")"), ("[", "1", "]"), ("-", "1", ""), ("a(", "1", ")"), ("a ? b : ", "1", ""),
            ("a ** ", "1", ""),
            ("a = ", "1", ""), ("new ", "C", ""), ("type(", "C", ")"), ("(,", "1", ")"), ("a{b: ", "1", "}"),
        ] {
            for count in [1000, 100_000] {
                let text = times(opening, count) + middle + times(closing, count)
                shapes.append(("nested \(opening) \(count)", "contract C { uint x = \(text); }"))
            }
        }
        for link in ["+a", ".b", "()", "[1]", "{b: 1}", "&&a", "**a", "==a", "[1:]"] {
            for count in [5000, 100_000] {
                shapes.append(
                    ("chain \(link) \(count)", "contract C { uint a; function f() public { a\(times(link, count)); } }")
                )
            }
        }
        for (opening, closing) in [
            ("{", "}"), ("if (true) ", ";"), ("for (;;) ", ";"), ("while (true) {", "}"), ("unchecked {", "}"),
            ("assembly { {", "} }"), ("try this.f() {", "} catch {}"),
        ] {
            for count in [500, 50_000] {
                let text = times(opening, count) + times(closing, count)
                shapes.append(("nested \(opening) \(count)", "contract C { function f() public { \(text) } }"))
            }
        }
        shapes.append(
            ("mappings", "contract C { " + times("mapping(uint => ", 50_000) + "uint" + times(")", 50_000) + " x; }"))
        shapes.append(("array type", "contract C { uint" + times("[]", 5000) + " x; }"))
        shapes.append(("million tokens", "contract C { " + times("uint x = 1 + 2;", 170_000) + " }"))
        shapes.append(("noise of braces", times("{}{(", 250_000)))
        shapes.append(("open braces", times("contract C { function f() {", 20_000)))
        shapes.append(("closing braces", "contract C {" + times("}", 300_000)))
        shapes.append(
            ("statements", "contract C { function f(uint a) public { " + times("a += a * 3;", 100_000) + " } }"))
        shapes.append(
            (
                "storage pointers",
                "contract C { uint[] s; function f() public { "
                    + each(20_000) { "uint[] storage p\($0) = s; p\($0).push();" } + " } }"
            ))
        shapes.append(("contracts", each(20_000) { "contract C\($0) { uint x; function f() public { x = 1; } }\n" }))
        shapes.append(
            (
                "chain of bases",
                "contract C0 {}\n"
                    + each(300) { "contract C\($0 + 1) is C\($0) { function f\($0)() public virtual {} }\n" }
            ))
        shapes.append(("functions", "contract C { " + each(30_000) { "function f\($0)() public {}" } + " }"))
        shapes.append(
            ("overloads", "contract C { " + each(2000) { "function f(uint[\($0 + 1)] memory) public {}" } + " }"))
        shapes.append(("structs", each(5000) { "struct S\($0) { \($0 == 0 ? "uint" : "S\($0 - 1)") a; }\n" }))
        shapes.append(
            (
                "doubling structs",
                each(200) {
                    "struct S\($0) { \($0 == 0 ? "uint a; uint b;" : "S\($0 - 1) a; S\($0 - 1) b;") }\n"
                } + "contract C { S199 s; }"
            ))
        shapes.append(
            ("constants", each(2000) { "uint constant c\($0) = \($0 == 0 ? "1" : "c\($0 - 1) + c\($0 - 1)");\n" }))
        shapes.append(
            ("power", "contract C { uint x = 10 ** 10 ** 10 ** 10; uint y = 1 << 4294967295; uint z = 1e4294967295; }"))
        shapes.append(
            (
                "long literal",
                "contract C { uint x = " + times("9", 200_000) + "; string s = \"" + times("a", 500_000) + "\"; }"
            ))
        shapes.append(("long name", "contract \(times("a", 500_000)) {}"))
        shapes.append(
            (
                "assembly",
                "contract C { function f() public { assembly { " + times("let a := add(1, 2) ", 1)
                    + each(30_000) { "let v\($0) := add(\($0), a) " } + " } } }"
            ))
        shapes.append(("comments", times("/// a\n", 200_000) + "contract C {}" + times("/*", 200_000)))
        return shapes.map { (name: $0.0, text: $0.1) }
    }
}
