// AST JSON of source units, directives and documentation.

import Primitives
import SoliditySema
import SoliditySyntax

extension ASTExporter {
    mutating func sourceUnit(_ id: NodeID, path: String) -> JSONValue {
        let unit = tree.get(AST.SourceUnit.self, id)
        let nodes = inside(id) { $0.list(unit.nodes) }
        var members: [Member] = [
            ("license", unit.license.isNone ? .null : string(unit.license)), ("nodes", nodes),
            ("absolutePath", .string(path)),
        ]
        if SolidityParser.isExperimental(id, in: tree) { members.append(("experimentalSolidity", true)) }
        if let info = analysis?.sourceUnits.first(where: { $0.node == id }) {
            let symbols = info.exportedSymbols.map { (context.interner.text($0.name), ids($0.declarations)) }
            members.append(("exportedSymbols", .object(JSONObject(symbols).sortedByKey())))
        }
        return node(id, "SourceUnit", members)
    }

    func pragma(_ id: NodeID) -> JSONValue {
        let directive = tree.get(AST.PragmaDirective.self, id)
        return node(
            id, "PragmaDirective", [("literals", .array(tree.names(directive.tokens).map { string($0.name) }))])
    }

    mutating func importDirective(_ id: NodeID) -> JSONValue {
        let directive = tree.get(AST.ImportDirective.self, id)
        let target = context.imports[id]
        let place = location(directive.unitAliasSpan)
        let aliases = tree.names(directive.aliases)
        let symbols = tree.nodes(directive.symbols).enumerated().map { index, symbol in
            var members: [Member] = [("foreign", importedName(symbol))]
            if !aliases[index].name.isNone { members.append(("local", string(aliases[index].name))) }
            members.append(("nameLocation", place))
            return JSONValue.object(members)
        }
        return node(
            id, "ImportDirective",
            [
                ("file", string(directive.path)), ("sourceUnit", target?.unit.map { reference($0) } ?? .null),
                ("scope", scope), ("absolutePath", target.map { .string($0.path) } ?? .null),
                ("unitAlias", string(directive.unitAlias)), ("nameLocation", place),
                ("symbolAliases", .array(symbols)),
            ])
    }

    /// An imported name refers to nothing when it is overloaded.
    private func importedName(_ id: NodeID) -> JSONValue {
        let isOverloaded = (analysis?.overloadedDeclarations(of: id).count ?? 0) > 1
        let target = isOverloaded ? JSONValue.null : analysis.map { reference($0.reference(of: id)) } ?? .null
        return node(
            id, "Identifier",
            [
                ("name", string(tree.name(id))), ("referencedDeclaration", target),
                ("overloadedDeclarations", .array([])), ("typeDescriptions", .object(JSONObject())),
            ])
    }

    func documentation(_ id: NodeID) -> JSONValue {
        guard !id.isNone else { return .null }
        let text = String(decoding: tree.documentation(id), as: UTF8.self)
        return node(id, "StructuredDocumentation", [("text", .string(text))])
    }

    mutating func usingFor(_ id: NodeID) -> JSONValue {
        let directive = tree.get(AST.UsingForDirective.self, id)
        let paths = tree.nodes(directive.functions)
        var members: [Member] = [("typeName", json(directive.typeName)), ("global", .bool(directive.isGlobal))]
        if directive.usesBraces {
            let operators = tree.names(directive.operators)
            let functions = paths.enumerated().map { index, path in
                let function = json(path)
                return operators[index].name.isNone
                    ? JSONValue.object([("function", function)])
                    : .object([("definition", function), ("operator", string(operators[index].name))])
            }
            members.append(("functionList", .array(functions)))
        } else if let library = paths.first {
            members.append(("libraryName", json(library)))
        }
        return node(id, "UsingForDirective", members)
    }
}
