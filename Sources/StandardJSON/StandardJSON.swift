// solc's standard JSON interface: JSON in, JSON out. Every failure is an entry of `errors`; nothing traps.

import Artifacts
import Compilation
import Primitives
import SoliditySema
import SoliditySource

/// The standard JSON compiler.
public enum StandardJSON {
    /// Compiles the JSON text `input`. Imports and `urls` are read through `reader`, if there is one.
    /// - Returns: the JSON output as UTF-8 text without a final line break.
    public static func compile(_ input: [UInt8], reader: (any SourceReader)?, pretty: Int? = nil) -> [UInt8] {
        let output = LargeStack.run { compileValue(input, reader: reader) }
        var writer = JSONWriter(pretty.map { .pretty(indent: $0) } ?? .compact, sortsKeys: true)
        writer.write(output)
        return JSONValue.escapingNonASCII(writer.bytes)
    }

    private static func compileValue(_ input: [UInt8], reader: (any SourceReader)?) -> JSONValue {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: input)
        } catch {
            return fatal(InputError("Error parsing input JSON: \(error)"))
        }
        do {
            var input = try StandardInput(value, reader: reader)
            input.settings.reportsAllErrors = false
            return output(of: input, reader: reader)
        } catch {
            return fatal(error)
        }
    }

    private static func fatal(_ error: InputError) -> JSONValue {
        .object([("errors", .array([PlainError(type: error.type, message: error.message).json]))])
    }

    private static func output(of input: StandardInput, reader: (any SourceReader)?) -> JSONValue {
        if input.sources.isEmpty {
            return .object([("errors", .array(input.problems.map(\.json))), ("sources", .object(JSONObject()))])
        }
        let compilation = Compilation.check(
            CompilerInput(sources: input.sources, settings: input.settings, reader: reader ?? NoSourceReader()))
        var builder = OutputBuilder(compilation: compilation, selection: input.outputSelection)
        let contracts = builder.contracts()
        let sources = builder.sources()
        var errors = input.problems.map(\.json)
        let renderer = SolcRenderer(compilation.program.sources)
        errors += compilation.diagnostics.items.map { renderer.json($0) }
        errors += builder.diagnostics.items.map { renderer.json($0) }
        errors += builder.problems
        var output = JSONObject()
        if !contracts.isEmpty { output["contracts"] = .object(contracts) }
        if !errors.isEmpty { output["errors"] = .array(errors) }
        output["sources"] = .object(sources)
        return .object(output)
    }
}
