// The `evm.bytecode` and `evm.deployedBytecode` objects.

import Compilation
import EVMTarget
import Primitives

enum CodeJSON {
    /// The wanted members of a code object; those of an empty one for a contract without code.
    static func object(_ code: CodeObject?, isRuntime: Bool, wants: (String) -> Bool) -> JSONObject {
        var json = JSONObject()
        if wants("object") { json["object"] = .string(code?.hex ?? "") }
        if wants("opcodes") { json["opcodes"] = .string(code.map { opcodes($0.bytes) } ?? "") }
        if wants("sourceMap") { json["sourceMap"] = .string(code?.sourceMap ?? "") }
        if wants("linkReferences") { json["linkReferences"] = linkReferences(code) }
        if wants("generatedSources") { json["generatedSources"] = .array([]) }
        if wants("functionDebugData") { json["functionDebugData"] = functionDebugData(code) }
        if isRuntime, wants("immutableReferences") { json["immutableReferences"] = immutableReferences(code) }
        return json
    }

    /// Mnemonics and immediates of all bytes, separated by spaces, as solc disassembles them.
    static func opcodes(_ bytes: [UInt8]) -> String {
        var words: [String] = []
        for instruction in Disassembler(bytes) {
            guard let opcode = instruction.opcode else {
                words.append("0x" + String(instruction.byte, radix: 16, uppercase: true))
                continue
            }
            words.append(opcode.name)
            if opcode.immediateSize > 0 {
                // Bytes beyond the end of the code count as zero.
                let missing = [UInt8](repeating: 0, count: opcode.immediateSize - instruction.immediate.count)
                let digits = Hex.encode(Array(instruction.immediate) + missing).drop { $0 == "0" }
                words.append("0x" + (digits.isEmpty ? "0" : digits.uppercased()))
            }
        }
        return words.joined(separator: " ") + (words.isEmpty ? "" : " ")
    }

    /// `{file: {library: [{start, length}]}}`.
    private static func linkReferences(_ code: CodeObject?) -> JSONValue {
        var files = JSONObject()
        for reference in code?.unlinked ?? [] {
            let separator = reference.library.lastIndex(of: ":")
            let file = separator.map { String(reference.library[..<$0]) } ?? ""
            let name = separator.map { String(reference.library[reference.library.index(after: $0)...]) }
            var libraries = files[file]?.objectValue ?? JSONObject()
            let key = name ?? reference.library
            let place = JSONValue.object([("length", 20), ("start", .number(reference.offset))])
            libraries[key] = .array((libraries[key]?.arrayValue ?? []) + [place])
            files[file] = .object(libraries)
        }
        return .object(files)
    }

    /// `{astId: [{start, length}]}`.
    private static func immutableReferences(_ code: CodeObject?) -> JSONValue {
        let members = (code?.immutables ?? []).map { immutable in
            let places = immutable.offsets.map { JSONValue.object([("length", 32), ("start", .number($0))]) }
            return (String(immutable.id), JSONValue.array(places))
        }
        return .object(JSONObject(members))
    }

    /// `{name: {entryPoint, id, parameterSlots, returnSlots}}`.
    private static func functionDebugData(_ code: CodeObject?) -> JSONValue {
        let members = (code?.functions ?? []).map { function in
            (
                function.name,
                JSONValue.object([
                    ("entryPoint", function.offset.map { .number($0) } ?? .null),
                    ("id", function.declaration < 0 ? .null : .number(Int(function.declaration))),
                    ("parameterSlots", .number(function.parameterCount)),
                    ("returnSlots", .number(function.resultCount)),
                ])
            )
        }
        return .object(JSONObject(members))
    }
}
