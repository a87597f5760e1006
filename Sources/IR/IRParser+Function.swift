// Reads function bodies in two steps: raw text first, then values and blocks, since uses may precede definitions.

import Primitives

/// An operand in the text: `%name` or a number.
enum RawOperand: Sendable {
    case name(String)
    case number(UInt256)
}

struct RawEdge: Sendable {
    var target: String
    var arguments: [RawOperand]
}

struct RawInstruction: Sendable {
    var results: [String]
    var opcode: IROpcode
    var auxiliary: Int32
    /// Resolved when all functions are known.
    var callee: String?
    var operands: [RawOperand]
    var span: IRSpan
    var line: Int
}

struct RawBlock: Sendable {
    var name: String
    var parameters: [String]
    var instructions: [RawInstruction] = []
    var kind = ""
    var operands: [RawOperand] = []
    var caseValues: [UInt256] = []
    var edges: [RawEdge] = []
    var span: IRSpan = .none
    var line = 0
}

struct RawFunction: Sendable {
    var name: String
    var resultCount: Int
    var hints: FunctionHints = []
    var declaration: Int32 = -1
    var span: IRSpan = .none
    var blocks: [RawBlock]
}

extension IRParser {
    // MARK: Raw form

    mutating func rawFunction() throws(IRParseError) -> RawFunction {
        let name = try symbol()
        let parameters = try parameterList()
        guard token == .arrow else { throw error("expected `->`") }
        try advance()
        var raw = RawFunction(
            name: name, resultCount: try integer(), blocks: [RawBlock(name: "b0", parameters: parameters)])
        while case .word(let hint) = token {
            try advance()
            switch hint {
            case "noInline": raw.hints.insert(.noInline)
            case "alwaysInline": raw.hints.insert(.alwaysInline)
            case "neverReturns": raw.hints.insert(.neverReturns)
            case "declaration": raw.declaration = Int32(truncatingIfNeeded: try integer())
            default: throw error("unknown hint `\(hint)`")
            }
        }
        raw.span = try span()
        try expect("{")
        while try !accept("}") { try statement(&raw) }
        return raw
    }

    private mutating func statement(_ raw: inout RawFunction) throws(IRParseError) {
        let last = raw.blocks.count - 1
        let line = self.line
        var results: [String] = []
        if peek("%") {
            results = try names()
            try expect("=")
        }
        let word = try self.word()
        if results.isEmpty, word.first == "b", word.dropFirst().allSatisfy(\.isNumber), word.count > 1 {
            let parameters = peek("(") ? try parameterList() : []
            try expect(":")
            raw.blocks.append(RawBlock(name: word, parameters: parameters))
        } else if let opcode = IROpcode.named(word) {
            guard raw.blocks[last].kind.isEmpty else { throw error("instruction after the terminator") }
            let (auxiliary, callee) = try auxiliary(opcode)
            var operands: [RawOperand] = []
            if startsOperands(on: line) { operands = try operandList() }
            raw.blocks[last].instructions.append(
                RawInstruction(
                    results: results, opcode: opcode, auxiliary: auxiliary, callee: callee, operands: operands,
                    span: try span(), line: line))
        } else {
            guard raw.blocks[last].kind.isEmpty else { throw error("unknown instruction `\(word)`") }
            try terminator(word, &raw.blocks[last], line)
            raw.blocks[last].span = try span()
        }
    }

    private mutating func terminator(_ word: String, _ block: inout RawBlock, _ line: Int) throws(IRParseError) {
        block.kind = word
        block.line = line
        switch word {
        case "jump": block.edges = [try edge()]
        case "branch":
            block.operands = [try operand()]
            try expect(",")
            block.edges.append(try edge())
            try expect(",")
            block.edges.append(try edge())
        case "switch":
            block.operands = [try operand()]
            while try accept(",") {
                if token == .word("default") {
                    try advance()
                } else {
                    block.caseValues.append(try number())
                }
                try expect(":")
                block.edges.append(try edge())
            }
            guard block.edges.count == block.caseValues.count + 1 else {
                throw error("`switch` needs one default, last")
            }
        case "return": if startsOperands(on: line) { block.operands = try operandList() }
        case "evmReturn", "revert", "selfdestruct": block.operands = try operandList()
        case "stop", "invalid", "unreachable": break
        default: throw error("unknown instruction `\(word)`")
        }
    }

    private mutating func auxiliary(_ opcode: IROpcode) throws(IRParseError) -> (Int32, String?) {
        let kind = opcode.info.auxiliary
        guard kind != .none else { return (0, nil) }
        guard try accept("[") else {
            guard kind == .optionalSegment else { throw error("`\(opcode.name)` needs a part in brackets") }
            return (-1, nil)
        }
        var value: Int32 = 0
        var callee: String?
        switch kind {
        case .integerType:
            let text = try word()
            let type = IntegerType(bits: Int(text.dropFirst()) ?? 0, isSigned: text.first == "i")
            guard type.isValid, text.first == "i" || text.first == "u" else { throw error("unknown type `\(text)`") }
            value = type.encoded
        case .segment, .optionalSegment:
            try expect("$")
            value = Int32(truncatingIfNeeded: try integer())
        case .function: callee = try symbol()
        case .selector: value = Int32(bitPattern: UInt32(truncatingIfNeeded: try integer()))
        case .panicCode, .immutable, .library, .none: value = Int32(truncatingIfNeeded: try integer())
        }
        try expect("]")
        return (value, callee)
    }

    /// Operands stand on the line of their instruction: the next line may start with a result.
    private func startsOperands(on line: Int) -> Bool {
        guard self.line == line else { return false }
        if case .word(let text) = token, let first = text.utf8.first { return first >= 48 && first <= 57 }
        return peek("%")
    }

    private mutating func number() throws(IRParseError) -> UInt256 {
        let text = try word()
        guard let value = UInt256(text) else { throw error("malformed number `\(text)`") }
        return value
    }

    private mutating func operand() throws(IRParseError) -> RawOperand {
        if try accept("%") { return .name(try word()) }
        return .number(try number())
    }

    private mutating func operandList() throws(IRParseError) -> [RawOperand] {
        var result = [try operand()]
        while try accept(",") { result.append(try operand()) }
        return result
    }

    private mutating func names() throws(IRParseError) -> [String] {
        var result: [String] = []
        repeat {
            try expect("%")
            result.append(try word())
        } while try accept(",")
        return result
    }

    private mutating func parameterList() throws(IRParseError) -> [String] {
        try expect("(")
        if try accept(")") { return [] }
        let result = try names()
        try expect(")")
        return result
    }

    private mutating func edge() throws(IRParseError) -> RawEdge {
        var result = RawEdge(target: try word(), arguments: [])
        if try accept("("), try !accept(")") {
            result.arguments = try operandList()
            try expect(")")
        }
        return result
    }

    private mutating func span() throws(IRParseError) -> IRSpan {
        guard try accept("!") else { return .none }
        let start = try integer()
        try expect(":")
        return IRSpan(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: try integer()))
    }
}
