// Turns the raw form of a function into tables: first all definitions, then all uses.

import Primitives

extension IRParser {
    func build(_ raw: RawFunction) throws(IRParseError) -> IRFunction {
        var function = IRFunction(
            name: raw.name, parameterCount: raw.blocks[0].parameters.count, resultCount: raw.resultCount)
        function.hints = raw.hints
        function.declaration = raw.declaration
        function.span = raw.span
        var values: [String: ValueID] = [:]
        var blocks: [String: BlockID] = [:]
        for (index, block) in raw.blocks.enumerated() {
            let id = index == 0 ? BlockID.entry : function.addBlock()
            guard blocks.updateValue(id, forKey: block.name) == nil else {
                throw error("block `\(block.name)` is defined twice in `\(raw.name)`")
            }
            for (position, name) in block.parameters.enumerated() {
                let value = index == 0 ? function.parameters[position] : function.addParameter(to: id)
                try define(name, value, &values)
            }
            for item in block.instructions {
                var auxiliary = item.auxiliary
                if let callee = item.callee {
                    guard let target = functionIDs[callee] else {
                        throw IRParseError(line: item.line, message: "unknown function `\(callee)`")
                    }
                    auxiliary = target.rawValue
                }
                let placeholders = [ValueID](repeating: .none, count: item.operands.count)
                let instruction = function.append(
                    item.opcode, placeholders, auxiliary: auxiliary, resultCount: item.results.count, span: item.span,
                    to: id)
                for (position, name) in item.results.enumerated() {
                    try define(name, function.result(instruction, position), &values)
                }
            }
        }
        for (index, block) in raw.blocks.enumerated() {
            for (position, item) in block.instructions.enumerated() {
                let id = function.blocks[index].instructions[position]
                for (slot, operand) in item.operands.enumerated() {
                    function.setOperand(id, slot, try resolve(operand, values, &function, item.line))
                }
            }
            function.blocks[index].terminator = try terminator(block, values, blocks, &function)
            function.blocks[index].span = block.span
        }
        return function
    }

    private func define(_ name: String, _ value: ValueID, _ values: inout [String: ValueID]) throws(IRParseError) {
        guard values.updateValue(value, forKey: name) == nil else { throw error("`%\(name)` is defined twice") }
    }

    private func resolve(
        _ operand: RawOperand, _ values: [String: ValueID], _ function: inout IRFunction, _ line: Int
    ) throws(IRParseError) -> ValueID {
        switch operand {
        case .number(let word): return function.constant(word)
        case .name(let name):
            guard let value = values[name] else {
                throw IRParseError(line: line, message: "`%\(name)` is not defined in `\(function.name)`")
            }
            return value
        }
    }

    private func terminator(
        _ raw: RawBlock, _ values: [String: ValueID], _ blocks: [String: BlockID], _ function: inout IRFunction
    ) throws(IRParseError) -> Terminator {
        var operands: [ValueID] = []
        for operand in raw.operands { operands.append(try resolve(operand, values, &function, raw.line)) }
        var edges: [Edge] = []
        for edge in raw.edges {
            guard let target = blocks[edge.target] else { throw error("unknown block `\(edge.target)`") }
            var arguments: [ValueID] = []
            for argument in edge.arguments { arguments.append(try resolve(argument, values, &function, raw.line)) }
            edges.append(Edge(target, arguments))
        }
        let expected = ["evmReturn": 2, "revert": 2, "selfdestruct": 1][raw.kind]
        if let expected, operands.count != expected { throw error("`\(raw.kind)` needs \(expected) operands") }
        switch raw.kind {
        case "jump": return .jump(edges[0])
        case "branch": return .branch(condition: operands[0], then: edges[0], otherwise: edges[1])
        case "switch":
            let cases = zip(raw.caseValues, edges).map { SwitchCase($0, $1) }
            return .switch(value: operands[0], cases: cases, otherwise: edges[edges.count - 1])
        case "return": return .functionReturn(operands)
        case "stop": return .stop
        case "evmReturn": return .evmReturn(offset: operands[0], length: operands[1])
        case "revert": return .revert(offset: operands[0], length: operands[1])
        case "invalid": return .invalid
        case "selfdestruct": return .selfdestruct(beneficiary: operands[0])
        case "unreachable": return .unreachable
        default: throw error("block `\(raw.name)` of `\(function.name)` has no terminator")
        }
    }
}
