// The text form of the IR. Values and blocks are numbered in the order in which they are written, so printing what the
// parser read from a print gives the same text.

import Primitives

/// Writes modules, objects and functions as text; the grammar is in this folder's README.
public struct IRPrinter: Sendable {
    private var output = ""
    private let withSpans: Bool

    private init(withSpans: Bool) { self.withSpans = withSpans }

    /// The text of a module.
    public static func print(_ module: IRModule, spans: Bool = false) -> String {
        var printer = IRPrinter(withSpans: spans)
        printer.output += "module \(quoted(module.name)) {\n"
        for item in module.immutables {
            printer.output += "  immutable \(item.declaration) \(quoted(item.name))\n"
        }
        for name in module.libraries { printer.output += "  library \(quoted(name))\n" }
        printer.write(module.creation, "creation")
        if module.hasRuntime { printer.write(module.runtime, "runtime") }
        printer.output += "}\n"
        return printer.output
    }

    /// The text of one function of an object.
    public static func print(_ function: IRFunction, in object: IRObject, spans: Bool = false) -> String {
        var printer = IRPrinter(withSpans: spans)
        printer.write(function, object)
        return printer.output
    }

    private mutating func write(_ object: IRObject, _ kind: String) {
        let entry = object.entry.index < object.functions.count ? object[object.entry].name : ""
        output += "  object \(kind) entry \(Self.symbol(entry))"
        if object.mayAccessReservedMemory {
            output += " unsafe"
        } else if object.hasMemoryUnsafeAssembly {
            output += " unmarked"
        }
        if object.observesMemoryPointer { output += " pointer" }
        output += " {\n"
        for segment in object.segments {
            switch segment {
            case .bytes(let bytes): output += "  data hex\"\(Hex.encode(bytes))\"\n"
            case .runtimeObject: output += "  data runtime\n"
            case .creation(let contract): output += "  data creation \(Self.quoted(contract))\n"
            case .runtime(let contract): output += "  data runtime \(Self.quoted(contract))\n"
            }
        }
        for function in object.functions { write(function, object) }
        output += "  }\n"
    }

    private mutating func write(_ function: IRFunction, _ object: IRObject) {
        var names = Names(function)
        output += "  func \(Self.symbol(function.name))(\(names.list(function.parameters))) -> \(function.resultCount)"
        if function.hints.contains(.noInline) { output += " noInline" }
        if function.hints.contains(.alwaysInline) { output += " alwaysInline" }
        if function.hints.contains(.neverReturns) { output += " neverReturns" }
        if function.declaration >= 0 { output += " declaration \(function.declaration)" }
        if withSpans { output += Self.text(function.span) }
        output += " {\n"
        for (index, block) in function.blocks.enumerated() where !block.isRemoved {
            if index != 0 {
                output += "  b\(names.blocks[index])"
                if !block.parameters.isEmpty { output += "(\(names.list(block.parameters)))" }
                output += ":\n"
            }
            for id in block.instructions { write(id, function, object, &names) }
            output += "    " + Self.text(block.terminator, &names)
            if withSpans { output += Self.text(block.span) }
            output += "\n"
        }
        output += "  }\n"
    }

    private mutating func write(_ id: InstructionID, _ function: IRFunction, _ object: IRObject, _ names: inout Names) {
        let row = function[id]
        output += "    "
        if row.resultCount > 0 { output += names.list(function.results(id)) + " = " }
        output += row.opcode.name
        let auxiliary = Self.auxiliary(row, object)
        if !auxiliary.isEmpty { output += "[\(auxiliary)]" }
        if !function.operands(id).isEmpty { output += " " + names.list(Array(function.operands(id))) }
        if withSpans { output += Self.text(row.span) }
        output += "\n"
    }

    private static func auxiliary(_ row: Instruction, _ object: IRObject) -> String {
        switch row.opcode.info.auxiliary {
        case .none: return ""
        case .integerType:
            let type = IntegerType(encoded: row.auxiliary)
            return (type.isSigned ? "i" : "u") + String(type.bits)
        case .panicCode: return "0x" + String(row.auxiliary, radix: 16)
        case .segment, .optionalSegment: return row.auxiliary < 0 ? "" : "$\(row.auxiliary)"
        case .selector: return "0x" + String(UInt32(bitPattern: row.auxiliary), radix: 16)
        case .function:
            let index = Int(row.auxiliary)
            return symbol(object.functions.indices.contains(index) ? object.functions[index].name : "?")
        case .immutable, .library: return "\(row.auxiliary)"
        }
    }

    private static func text(_ terminator: Terminator, _ names: inout Names) -> String {
        switch terminator {
        case .none: return "none"
        case .jump(let edge): return "jump " + names.edge(edge)
        case .branch(let condition, let then, let otherwise):
            return "branch \(names.name(condition)), \(names.edge(then)), \(names.edge(otherwise))"
        case .switch(let value, let cases, let otherwise):
            var text = "switch \(names.name(value))"
            for item in cases { text += ", \(item.value.hex): \(names.edge(item.edge))" }
            return text + ", default: \(names.edge(otherwise))"
        case .functionReturn(let values): return values.isEmpty ? "return" : "return " + names.list(values)
        case .stop: return "stop"
        case .evmReturn(let offset, let length): return "evmReturn " + names.list([offset, length])
        case .revert(let offset, let length): return "revert " + names.list([offset, length])
        case .invalid: return "invalid"
        case .selfdestruct(let beneficiary): return "selfdestruct " + names.name(beneficiary)
        case .unreachable: return "unreachable"
        }
    }

    private static func text(_ span: IRSpan) -> String { span.isNone ? "" : " !\(span.start):\(span.end)" }

    private static func symbol(_ name: String) -> String {
        let isPlain = !name.isEmpty && name.utf8.allSatisfy(IRLexer.isWord)
        return "@" + (isPlain ? name : quoted(name))
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Numbers for the values and blocks of one function, in the order of the text.
private struct Names {
    let function: IRFunction
    var values: [Int]
    var blocks: [Int]

    init(_ function: IRFunction) {
        self.function = function
        values = [Int](repeating: -1, count: function.valueCount)
        blocks = [Int](repeating: -1, count: function.blocks.count)
        var nextValue = 0
        var nextBlock = 0
        for (index, block) in function.blocks.enumerated() where !block.isRemoved {
            blocks[index] = nextBlock
            nextBlock += 1
            for value in block.parameters + block.instructions.flatMap({ function.results($0) }) {
                values[value.index] = nextValue
                nextValue += 1
            }
        }
    }

    func name(_ value: ValueID) -> String {
        guard !value.isNone, value.index < values.count else { return "%none" }
        if let word = function.constant(value) { return word.hex }
        return values[value.index] < 0 ? "%undefined\(value.rawValue)" : "%\(values[value.index])"
    }

    func list(_ values: [ValueID]) -> String { values.map(name).joined(separator: ", ") }

    func edge(_ edge: Edge) -> String {
        let target = "b\(blocks[edge.target.index])"
        return edge.arguments.isEmpty ? target : "\(target)(\(list(edge.arguments)))"
    }
}
