// Inputs that are extreme in one direction: depth, length, number. Each has to be handled in seconds and without a crash.

enum Shapes {
    static func all() -> [(name: String, text: () -> String)] {
        func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        func each(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }
        var shapes: [(name: String, text: () -> String)] = []
        func add(_ name: String, _ text: @autoclosure @escaping () -> String) { shapes.append((name, text)) }
        for (opening, middle, closing) in [
            ("(", "1", ")"), ("[", "1", "]"), ("-", "1", ""), ("a(", "1", ")"), ("a ? b : ", "1", ""),
            ("a ** ", "1", ""),
            ("a = ", "1", ""), ("new ", "C", ""), ("type(", "C", ")"), ("(,", "1", ")"), ("a{b: ", "1", "}"),
        ] {
            for count in [1000, 100_000] {
                add(
                    "nested \(opening) \(count)",
                    "contract C { uint x = " + times(opening, count) + middle + times(closing, count) + "; }")
            }
        }
        for link in ["+a", ".b", "()", "[1]", "{b: 1}", "&&a", "**a", "==a", "[1:]"] {
            for count in [5000, 100_000] {
                add("chain \(link) \(count)", "contract C { uint a; function f() public { a\(times(link, count)); } }")
            }
        }
        for (opening, closing) in [
            ("{", "}"), ("if (true) ", ";"), ("for (;;) ", ";"), ("while (true) {", "}"), ("unchecked {", "}"),
            ("assembly { {", "} }"), ("try this.f() {", "} catch {}"),
        ] {
            for count in [500, 50_000] {
                let text = times(opening, count) + times(closing, count)
                add("nested \(opening) \(count)", "contract C { function f() public { \(text) } }")
            }
        }
        add("mappings", "contract C { " + times("mapping(uint => ", 50_000) + "uint" + times(")", 50_000) + " x; }")
        add("array type", "contract C { uint" + times("[]", 5000) + " x; }")
        add("million tokens", "contract C { " + times("uint x = 1 + 2;", 170_000) + " }")
        add("noise of braces", times("{}{(", 250_000))
        add("open braces", times("contract C { function f() {", 20_000))
        add("closing braces", "contract C {" + times("}", 300_000))
        add("statements", "contract C { function f(uint a) public { " + times("a += a * 3;", 100_000) + " } }")
        add(
            "storage pointers",
            "contract C { uint[] s; function f() public { "
                + each(20_000) { "uint[] storage p\($0) = s; p\($0).push();" } + " } }")
        add("contracts", each(20_000) { "contract C\($0) { uint x; function f() public { x = 1; } }\n" })
        add(
            "chain of bases",
            "contract C0 {}\n"
                + each(300) { "contract C\($0 + 1) is C\($0) { function f\($0)() public virtual {} }\n" })
        add("structs", each(5000) { "struct S\($0) { \($0 == 0 ? "uint" : "S\($0 - 1)") a; }\n" })
        add(
            "doubling structs",
            each(200) {
                "struct S\($0) { \($0 == 0 ? "uint a; uint b;" : "S\($0 - 1) a; S\($0 - 1) b;") }\n"
            } + "contract C { S199 s; function f(S199 storage) internal {} mapping(uint => S150) m; }")
        add(
            "structs through arrays",
            each(3000) { "struct S\($0) { \($0 == 0 ? "uint" : "S\($0 - 1)[] ") a; S2999[] b; }\n" }
                + "contract C { S2999 s; function f(S100 storage) internal {} }")
        add("functions", "contract C { " + each(30_000) { "function f\($0)() public {}" } + " }")
        add("overloads", "contract C { " + each(2000) { "function f(uint[\($0 + 1)] memory) public {}" } + " }")
        add("constants", each(2000) { "uint constant c\($0) = \($0 == 0 ? "1" : "c\($0 - 1) + c\($0 - 1)");\n" })
        add("power", "contract C { uint x = 10 ** 10 ** 10 ** 10; uint y = 1 << 4294967295; uint z = 1e4294967295; }")
        add(
            "long literal",
            "contract C { uint x = " + times("9", 200_000) + "; string s = \"" + times("a", 500_000) + "\"; }")
        add("long name", "contract \(times("a", 500_000)) {}")
        add(
            "assembly",
            "contract C { function f() public { assembly { " + times("let a := add(1, 2) ", 1)
                + each(30_000) { "let v\($0) := add(\($0), a) " } + " } } }")
        add("comments", times("/// a\n", 200_000) + "contract C {}" + times("/*", 200_000))
        return shapes
    }
}
