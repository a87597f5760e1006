// Reads the text form: module, objects, data. Function bodies are in `IRParser+Function.swift`.

import Primitives

/// A recursive-descent parser for the text form. It never traps; the result is not verified yet.
public struct IRParser {
    private var lexer: IRLexer
    var token: IRToken = .end
    /// Function names of the object being read, in the order of their ids.
    var functionIDs: [String: FunctionID] = [:]

    private init(_ text: String) throws(IRParseError) {
        lexer = IRLexer(text)
        token = try lexer.next()
    }

    /// Reads a whole module.
    public static func parse(_ text: String) throws(IRParseError) -> IRModule {
        var parser = try IRParser(text)
        try parser.expect(word: "module")
        var module = IRModule(name: try parser.string())
        module.hasRuntime = false
        try parser.expect("{")
        while parser.token != .punctuation(UInt8(ascii: "}")) {
            switch try parser.word() {
            case "immutable":
                let declaration = try parser.integer()
                module.immutables.append(
                    Immutable(declaration: Int32(truncatingIfNeeded: declaration), name: try parser.string()))
            case "library": module.libraries.append(try parser.string())
            case "object":
                let kind = try parser.word()
                let object = try parser.object()
                if kind == "runtime" {
                    module.runtime = object
                    module.hasRuntime = true
                } else {
                    module.creation = object
                }
            case let other: throw parser.error("unexpected `\(other)` in a module")
            }
        }
        try parser.advance()
        guard parser.token == .end else { throw parser.error("text after the module") }
        return module
    }

    private mutating func object() throws(IRParseError) -> IRObject {
        var object = IRObject()
        functionIDs = [:]
        try expect(word: "entry")
        let entry = try symbol()
        if token == .word("unsafe") {
            object.hasMemoryUnsafeAssembly = true
            object.mayAccessReservedMemory = true
            try advance()
        } else if token == .word("unmarked") {
            object.hasMemoryUnsafeAssembly = true
            try advance()
        }
        if token == .word("pointer") {
            object.observesMemoryPointer = true
            try advance()
        }
        try expect("{")
        var bodies: [RawFunction] = []
        while token != .punctuation(UInt8(ascii: "}")) {
            switch try word() {
            case "data": _ = object.segment(try segment())
            case "func":
                let raw = try rawFunction()
                guard functionIDs.updateValue(FunctionID(bodies.count), forKey: raw.name) == nil else {
                    throw error("function `\(raw.name)` is defined twice")
                }
                bodies.append(raw)
            case let other: throw error("unexpected `\(other)` in an object")
            }
        }
        try advance()
        for raw in bodies { _ = object.addFunction(try build(raw)) }
        guard let id = functionIDs[entry] else { throw error("no function `\(entry)` to enter") }
        object.entry = id
        return object
    }

    private mutating func segment() throws(IRParseError) -> Segment {
        switch try word() {
        case "hex":
            let digits = try string()
            guard let bytes = try? Hex.decode(digits) else { throw error("malformed hex data") }
            return .bytes(bytes)
        case "runtime":
            if case .string = token { return .runtime(contract: try string()) }
            return .runtimeObject
        case "creation": return .creation(contract: try string())
        case let other: throw error("unknown data `\(other)`")
        }
    }

    // MARK: Tokens

    var line: Int { lexer.line }

    func error(_ message: String) -> IRParseError { IRParseError(line: lexer.line, message: message) }

    mutating func advance() throws(IRParseError) { token = try lexer.next() }

    func peek(_ character: Unicode.Scalar) -> Bool { token == .punctuation(UInt8(truncatingIfNeeded: character.value)) }

    /// Skips the character if it is next.
    mutating func accept(_ character: Unicode.Scalar) throws(IRParseError) -> Bool {
        guard peek(character) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(IRParseError) {
        guard try accept(character) else { throw error("expected `\(character)`") }
    }

    mutating func expect(word expected: String) throws(IRParseError) {
        guard try word() == expected else { throw error("expected `\(expected)`") }
    }

    mutating func word() throws(IRParseError) -> String {
        guard case .word(let text) = token else { throw error("expected a word") }
        try advance()
        return text
    }

    mutating func string() throws(IRParseError) -> String {
        guard case .string(let text) = token else { throw error("expected a string") }
        try advance()
        return text
    }

    mutating func integer() throws(IRParseError) -> Int {
        let text = try word()
        let value = text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
        guard let value else { throw error("expected a number, found `\(text)`") }
        return value
    }

    /// `@name` or `@"any name"`.
    mutating func symbol() throws(IRParseError) -> String {
        try expect("@")
        if case .string = token { return try string() }
        return try word()
    }
}
