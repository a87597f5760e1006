// AST JSON of inline assembly.

import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

extension ASTExporter {
    mutating func inlineAssembly(_ id: NodeID) -> JSONValue {
        let assembly = tree.get(AST.InlineAssembly.self, id)
        var members: [Member] = [
            ("AST", yul(assembly.body)), ("externalReferences", externalReferences(in: assembly.body)),
            ("evmVersion", .string(context.evmVersion)),
        ]
        if assembly.hasFlags {
            members.append(("flags", .array(tree.names(assembly.flags).map { string($0.name) })))
        }
        return node(id, "InlineAssembly", members)
    }

    /// What the block uses of Solidity, sorted by name as written, then by the text of the entry.
    private func externalReferences(in body: NodeID) -> JSONValue {
        guard let analysis else { return .array([]) }
        var found: [(name: String, key: String, json: JSONValue)] = []
        var stack = [body]
        while let node = stack.popLast() {
            stack += tree.children(of: node)
            guard tree.kind(node) == .yulIdentifier, let use = analysis.yulReference(of: node) else { continue }
            var members: [Member] = [("declaration", reference(use.declaration))]
            members.append(("isOffset", .bool(use.suffix == .offset)))
            members.append(("isSlot", .bool(use.suffix == .slot)))
            members.append(("src", location(tree.span(node))))
            if use.suffix != .none { members.append(("suffix", .string("\(use.suffix)"))) }
            members.append(("valueSize", 1))
            // Objects compare member by member in the order of their keys.
            let declaration = String(astID(use.declaration.node))
            let padding = String(repeating: "0", count: max(0, 12 - declaration.count))
            let key = padding + declaration + (use.suffix == .offset ? "1" : "0") + (use.suffix == .slot ? "1" : "0")
            found.append((context.interner.text(tree.name(node)), key + source(tree.span(node)), .object(members)))
        }
        found.sort { left, right in
            left.name != right.name
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
                : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        return .array(found.map(\.json))
    }

    /// A Yul node; `null` for an absent one.
    func yul(_ id: NodeID) -> JSONValue {
        guard !id.isNone else { return .null }
        switch tree.kind(id) {
        case .yulBlock: return yulNode(id, [("statements", yulList(tree.get(AST.YulBlock.self, id).statements))])
        case .yulVariableDeclaration:
            let node = tree.get(AST.YulVariableDeclaration.self, id)
            return yulNode(id, [("variables", yulList(node.variables)), ("value", yul(node.value))])
        case .yulAssignment:
            let node = tree.get(AST.YulAssignment.self, id)
            return yulNode(id, [("variableNames", yulList(node.targets)), ("value", yul(node.value))])
        case .yulExpressionStatement:
            return yulNode(id, [("expression", yul(tree.get(AST.YulExpressionStatement.self, id).expression))])
        case .yulIf:
            let node = tree.get(AST.YulIf.self, id)
            return yulNode(id, [("condition", yul(node.condition)), ("body", yul(node.body))])
        case .yulSwitch:
            let node = tree.get(AST.YulSwitch.self, id)
            return yulNode(id, [("expression", yul(node.expression)), ("cases", yulList(node.cases))])
        case .yulCase:
            let node = tree.get(AST.YulCase.self, id)
            return yulNode(id, [("value", node.value.isNone ? "default" : yul(node.value)), ("body", yul(node.body))])
        case .yulForLoop:
            let node = tree.get(AST.YulForLoop.self, id)
            return yulNode(
                id,
                [
                    ("pre", yul(node.initialization)), ("condition", yul(node.condition)), ("post", yul(node.post)),
                    ("body", yul(node.body)),
                ])
        case .yulFunctionDefinition: return yulFunction(id)
        case .yulFunctionCall:
            let node = tree.get(AST.YulFunctionCall.self, id)
            return yulNode(id, [("functionName", yul(node.function)), ("arguments", yulList(node.arguments))])
        case .yulIdentifier: return yulNode(id, [("name", string(tree.name(id)))])
        case .yulTypedName: return yulNode(id, [("name", string(tree.name(id))), ("type", "")])
        case .yulLiteral: return yulLiteral(id)
        default: return yulNode(id, [])
        }
    }

    private func yulList(_ nodes: NodeList) -> JSONValue { .array(tree.nodes(nodes).map { yul($0) }) }

    private func yulFunction(_ id: NodeID) -> JSONValue {
        let node = tree.get(AST.YulFunctionDefinition.self, id)
        return yulNode(
            id,
            [
                ("name", string(node.name)), ("parameters", node.parameters.isEmpty ? .null : yulList(node.parameters)),
                ("returnVariables", node.returnVariables.isEmpty ? .null : yulList(node.returnVariables)),
                ("body", yul(node.body)),
            ])
    }

    private func yulLiteral(_ id: NodeID) -> JSONValue {
        let literal = tree.get(AST.YulLiteral.self, id)
        let bytes = Array(context.interner.bytes(literal.value))
        var members: [Member] = [("type", ""), ("value", Self.text(bytes))]
        switch literal.literalKind {
        case .number: members.append(("kind", "number"))
        case .bool: members.append(("kind", "bool"))
        case .string: members += [("kind", "string"), ("hexValue", .string(Hex.encode(bytes)))]
        }
        return yulNode(id, members)
    }

    private func yulNode(_ id: NodeID, _ members: [Member]) -> JSONValue {
        let place = location(tree.span(id))
        return .object(
            [("nodeType", .string(tree.kind(id).name)), ("src", place), ("nativeSrc", place)]
                + members.filter { !$0.1.isNull })
    }
}
