// The three renderings of one diagnostic, and positions in files.

import Primitives
import Testing

@testable import SoliditySource

@Suite struct RendererTests {
    private var sources = SourceManager()
    private var diagnostic: Diagnostic
    private let second: UInt32

    init() {
        _ = sources.add(path: "first.sol", text: "contract A {}\n")
        _ = sources.add(path: "dir/b c.sol", text: "contract B {\n\tuint \u{e4}x = \u{1f600} 1;\r\n}\n")
        second = sources.files[1].base
        let entry = DiagnosticEntry(.typeError, 1234)
        let at = second + 14
        diagnostic = Diagnostic(
            entry, "some message", at: Span(start: at, end: at + 4),
            secondary: [SecondaryLocation("see here", Span(start: 9, end: 10))], notes: ["a note"], help: "do this",
            fixIts: [FixIt("rename", replace: Span(start: at, end: at + 4), with: "int")])
    }

    @Test func positions() {
        #expect(sources.file(at: 0) == FileID(0))
        #expect(sources.file(at: 14) == FileID(0))
        #expect(sources.file(at: second) == FileID(1))
        #expect(sources.file(at: UInt32.max) == nil)
        #expect(sources.lineColumn(at: second + 14) == LineColumn(line: 2, column: 2))
        #expect(String(decoding: sources.text(of: diagnostic.span), as: UTF8.self) == "uint")
        #expect(sources.text(of: .none).isEmpty)
    }

    @Test func solcShape() {
        let json = SolcRenderer(sources).json(diagnostic)
        let keys = json.objectValue?.keys
        #expect(
            keys == [
                "component", "errorCode", "formattedMessage", "message", "secondarySourceLocations", "severity",
                "sourceLocation", "type",
            ])
        #expect(json["errorCode"] == "1234" && json["severity"] == "error" && json["type"] == "TypeError")
        #expect(json["sourceLocation"] == .object([("end", 18), ("file", "dir/b c.sol"), ("start", 14)]))
        #expect(json["secondarySourceLocations"]?[0]?["message"] == "see here")
        let text = """
            TypeError: some message
             --> dir/b c.sol:2:2:
              |
            2 | \tuint \u{e4}x = \u{1f600} 1;
              | \t^^^^
            Note: see here
             --> first.sol:1:10:
              |
            1 | contract A {}
              |          ^


            """
        #expect(json["formattedMessage"]?.stringValue == text)
    }

    @Test func solcShapeWithoutPlace() {
        var whole = diagnostic
        whole.secondary = []
        whole.span = .file(at: second)
        let json = SolcRenderer(sources).json(whole)
        #expect(json["sourceLocation"] == .object([("end", -1), ("file", "dir/b c.sol"), ("start", -1)]))
        #expect(json["formattedMessage"] == "TypeError: some message\n--> dir/b c.sol\n\n")
        whole.span = .none
        #expect(SolcRenderer(sources).json(whole)["sourceLocation"] == nil)
        whole.span = Span(start: 0, end: second + 14)
        let multiline = SolcRenderer(sources).formattedMessage(whole)
        #expect(multiline.contains("^ (Relevant source part starts here and spans across multiple lines).\n"))
    }

    @Test func languageServer() {
        let renderer = LanguageServerRenderer(sources)
        var placed = diagnostic
        placed.span = Span(start: second + 30, end: second + 31)
        let json = renderer.json(placed)
        // Tab, four letters, space, ä, x, space, =, space, a surrogate pair, space: UTF-16 column 14.
        #expect(json["range"]?["start"] == .object([("line", 1), ("character", 14)]))
        #expect(json["severity"] == 1 && json["code"] == "1234")
        #expect(json["data"]?["fixes"]?[0]?["newText"] == "int")
        #expect(json["relatedInformation"]?[0]?["location"]?["uri"] == "first.sol")
        #expect(renderer.document(of: placed) == "dir/b%20c.sol")
        #expect(LanguageServerRenderer.fileURI("/a/ü") == "file:///a/%C3%BC")
    }

    @Test func terminal() {
        let text = TerminalRenderer(sources).render(diagnostic)
        let expected = """
            error[1234]: some message
              --> dir/b c.sol:2:2
               |
             2 |     uint \u{e4}x = \u{1f600} 1;
               |     ^^^^
              --> first.sol:1:10
               |
             1 | contract A {}
               |          - see here
               = note: a note
               = help: do this
               = fix: rename


            """
        #expect(text == expected)
        #expect(TerminalRenderer(sources, usesColour: true).render(diagnostic).contains("\u{1b}[1;31merror[1234]"))
    }

    @Test func terminalCutsLongLines() {
        var sources = SourceManager()
        let line = String(repeating: "a", count: 300) + "MARK" + String(repeating: "b", count: 300)
        _ = sources.add(path: "x", text: line)
        let long = Diagnostic(DiagnosticEntry(.warning, 1), "m", at: Span(start: 300, end: 304))
        let lines = TerminalRenderer(sources, width: 60).render(long).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 64 })
        // The mark stands below the text that it marks.
        let column = lines[4].prefix { $0 != "^" }.count
        #expect(lines[3].dropFirst(column).hasPrefix("MARK"))
    }
}

@Suite struct SarifTests {
    private func log(_ diagnostics: [Diagnostic], _ sources: SourceManager) -> JSONValue {
        SarifRenderer(sources, toolVersion: "1.2.3").json(diagnostics)
    }

    @Test func theLogHasWhatTheSchemaRequires() {
        var sources = SourceManager()
        _ = sources.add(path: "a b.sol", text: "uint x;\n  \u{1f600} y;\n")
        var warning = Diagnostic(.unusedVariable, "unused", at: Span(start: 15, end: 16), help: "use it")
        warning.secondary = [SecondaryLocation("here", Span(start: 0, end: 4))]
        warning.fixIts = [FixIt("remove", replace: Span(start: 14, end: 16), with: "")]
        let error = Diagnostic(.undeclaredIdentifier, "unknown", at: .none)
        let log = log([warning, error, warning], sources)
        #expect(log["version"] == "2.1.0")
        let run = log["runs"]?[0]
        let driver = run?["tool"]?["driver"]
        #expect(driver?["name"] == "solwatt")
        #expect(driver?["rules"]?.arrayValue?.map { $0["id"]?.stringValue } == ["2072", "7576"])
        let results = run?["results"]?.arrayValue ?? []
        #expect(results.count == 3)
        for result in results {
            let index = result["ruleIndex"]?.intValue ?? -1
            #expect(driver?["rules"]?[index]?["id"] == result["ruleId"])
            #expect(result["message"]?["text"]?.stringValue?.isEmpty == false)
        }
        #expect(results[0]["level"] == "warning" && results[1]["level"] == "error")
        let place = results[0]["locations"]?[0]?["physicalLocation"]
        #expect(place?["artifactLocation"]?["uri"] == "a%20b.sol")
        let region: JSONValue = ["startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 7]
        #expect(place?["region"] == region)
        #expect(results[0]["relatedLocations"]?[0]?["message"]?["text"] == "here")
        let change = results[0]["fixes"]?[0]?["artifactChanges"]?[0]
        #expect(change?["replacements"]?[0]?["insertedContent"]?["text"] == "")
        #expect(results[1]["locations"] == [])
    }

    @Test func deniedWarningsAreErrors() {
        var warning = Diagnostic(.unusedVariable, "unused", at: .none)
        warning.isDenied = true
        #expect(log([warning], SourceManager())["runs"]?[0]?["results"]?[0]?["level"] == "error")
    }
}
