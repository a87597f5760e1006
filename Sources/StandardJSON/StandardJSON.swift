// solc's standard JSON interface: JSON in, JSON out. Every failure is an entry of `errors`; nothing traps.

import Artifacts
import Compilation
import Primitives
import SoliditySema
import SoliditySource

/// The standard JSON compiler.
public enum StandardJSON {
    /// Compiles the JSON text `input`. Imports and `urls` are read through `reader`, if there is one.
    /// - Returns: the JSON output as UTF-8 text without a final line break, indented by `pretty` spaces a level.
    public static func compile(_ input: [UInt8], reader: (any SourceReader)?, pretty: Int? = nil) -> [UInt8] {
        LargeStack.run {
            var json = writer(pretty)
            _ = answer(PaddedBytes(input), reader: reader, to: &json)
            return JSONValue.escapingNonASCII(json.bytes)
        }
    }

    /// As the other form, but `write` gets the output while the tables of the compilation are still there: a process
    /// that ends in it does not spend time on freeing them. The texts of the sources stay in `input`, which is not JSON
    /// any more afterwards.
    public static func compile(
        decodingInPlace input: PaddedBytes, reader: (any SourceReader)?, pretty: Int? = nil,
        write: @Sendable @escaping ([UInt8]) -> Void
    ) {
        LargeStack.run {
            var json = writer(pretty)
            let source = answer(input, reader: reader, to: &json)
            withExtendedLifetime(source) { write(JSONValue.escapingNonASCII(json.bytes)) }
        }
    }

    private static func writer(_ pretty: Int?) -> JSONWriter {
        JSONWriter(pretty.map { .pretty(indent: $0) } ?? .compact, sortsKeys: true)
    }

    /// Writes the output.
    /// - Returns: what it was made from; nil if the input was refused.
    private static func answer(
        _ input: PaddedBytes, reader: (any SourceReader)?, to json: inout JSONWriter
    ) -> OutputBuilder? {
        let document: InputDocument
        do {
            document = try InputDocument(decodingInPlace: input)
        } catch {
            write(InputError("Error parsing input JSON: \(error)"), to: &json)
            return nil
        }
        do {
            var input = try StandardInput(document, reader: reader)
            input.settings.reportsAllErrors = false
            return answer(input, reader: reader, to: &json)
        } catch {
            write(error, to: &json)
            return nil
        }
    }

    private static func write(_ error: InputError, to json: inout JSONWriter) {
        json.write(.object([("errors", .array([PlainError(type: error.type, message: error.message).json]))]))
    }

    private static func answer(
        _ input: StandardInput, reader: (any SourceReader)?, to json: inout JSONWriter
    ) -> OutputBuilder? {
        if input.sources.isEmpty {
            let errors = JSONValue.array(input.problems.map(\.json))
            json.write(.object([("errors", errors), ("sources", .object(JSONObject()))]))
            return nil
        }
        let program = CompilerInput(
            sources: input.sources, settings: input.settings, reader: reader ?? NoSourceReader())
        let compilation = Compilation.check(program)
        var builder = OutputBuilder(compilation: compilation, selection: input.outputSelection)
        json.beginObject()
        builder.writeContracts(to: &json)
        let sources = builder.sources { Compilation.recover(program) }
        var errors = input.problems.map(\.json)
        let renderer = SolcRenderer(compilation.program.sources)
        errors += compilation.diagnostics.items.map { renderer.json($0) }
        errors += builder.diagnostics.items.map { renderer.json($0) }
        errors += builder.problems
        if !errors.isEmpty {
            json.key("errors")
            json.write(.array(errors))
        }
        json.key("sources")
        json.beginObject()
        for source in sources {
            json.key(source.name)
            json.write(.object(source.entry))
        }
        json.endObject()
        json.endObject()
        return builder
    }
}
