// User and developer documentation JSON (Solidity documentation, "NatSpec Format", output).

import Primitives
import SoliditySema
import SoliditySyntax

/// Builds userdoc and devdoc from an analysis without errors.
public struct Natspec {
    let analysis: Analysis
    let info: ContractInfo

    public init?(contract: NodeID, in analysis: Analysis) {
        guard let info = analysis.contract(contract) else { return nil }
        self.analysis = analysis
        self.info = info
    }

    // MARK: Outputs

    /// `{kind: "user", methods: {…}, events: {…}, errors: {…}, notice, version}`.
    public var userDocumentation: JSONValue {
        var doc = JSONObject([("kind", "user"), ("version", 1)])
        var methods = JSONObject()
        let constructorNotice = tags(of: info.constructor).text("notice")
        if !constructorNotice.isEmpty {
            methods["constructor"] = .object([("notice", .string(constructorNotice))])
        }
        for function in info.interfaceFunctions {
            let notice = tags(of: function.declaration).text("notice")
            if !notice.isEmpty { methods[function.signature] = .object([("notice", .string(notice))]) }
        }
        doc["methods"] = .object(methods)
        let notice = tags(of: info.node).text("notice")
        if !notice.isEmpty { doc["notice"] = .string(notice) }
        var events = JSONObject()
        for (signature, event) in uniqueEvents {
            let notice = tags(of: event).text("notice")
            if !notice.isEmpty { events[signature] = .object([("notice", .string(notice))]) }
        }
        if !events.isEmpty { doc["events"] = .object(events) }
        let errors = documentErrors { tags in
            let notice = tags.text("notice")
            return JSONObject(notice.isEmpty ? [] : [("notice", .string(notice))])
        }
        if !errors.isEmpty { doc["errors"] = .object(errors) }
        return JSONValue.object(doc).sorted
    }

    /// `{kind: "dev", methods: {…}, stateVariables: {…}, author, details, title, custom:…, version}`.
    public var developerDocumentation: JSONValue {
        let own = tags(of: info.node)
        var doc = customTags(own)
        doc["kind"] = "dev"
        doc["version"] = 1
        for (key, tag) in [("author", "author"), ("title", "title"), ("details", "dev")] {
            let text = own.text(tag)
            if !text.isEmpty { doc[key] = .string(text) }
        }
        doc["methods"] = .object(developerMethods)
        let variables = developerVariables
        if !variables.isEmpty { doc["stateVariables"] = .object(variables) }
        var events = JSONObject()
        for (signature, event) in uniqueEvents {
            let entry = developerEntry(tags(of: event))
            if !entry.isEmpty { events[signature] = .object(entry) }
        }
        if !events.isEmpty { doc["events"] = .object(events) }
        let errors = documentErrors(developerEntry)
        if !errors.isEmpty { doc["errors"] = .object(errors) }
        return JSONValue.object(doc).sorted
    }

    // MARK: Parts

    private var developerMethods: JSONObject {
        var methods = JSONObject()
        let constructor = developerEntry(tags(of: info.constructor))
        if !constructor.isEmpty { methods["constructor"] = .object(constructor) }
        for function in info.interfaceFunctions {
            guard let node = analysis.tree.find(AST.FunctionDefinition.self, function.declaration) else { continue }
            let tags = tags(of: function.declaration)
            var entry = developerEntry(tags)
            let names = analysis.parameters(of: node.returnParameters).map { analysis.tree.name($0) }
            let returns = returnTexts(tags, names: names)
            if !returns.isEmpty { entry["returns"] = .object(returns) }
            if !entry.isEmpty { methods[function.signature] = .object(entry) }
        }
        return methods
    }

    private var developerVariables: JSONObject {
        var variables = JSONObject()
        for variable in info.stateVariables {
            let tags = tags(of: variable)
            var entry = developerEntry(tags)
            let returnTags = tags.all("return")
            if returnTags.count == 1, !returnTags[0].content.isEmpty {
                entry["return"] = .string(returnTags[0].content)
            }
            if analysis.isPartOfExternalInterface(variable) {
                let names = analysis.getterReturns(of: variable).map(\.name)
                let returns = returnTexts(tags, names: names)
                if !returns.isEmpty { entry["returns"] = .object(returns) }
            }
            if !entry.isEmpty { variables[analysis.name(of: variable)] = .object(entry) }
        }
        return variables
    }

    private func developerEntry(_ tags: DocumentationTags) -> JSONObject {
        var entry = customTags(tags)
        for (key, tag) in [("details", "dev"), ("author", "author")] {
            let text = tags.text(tag)
            if !text.isEmpty { entry[key] = .string(text) }
        }
        let parameters = tags.all("param").map { ($0.parameter, JSONValue.string($0.content)) }
        if !parameters.isEmpty { entry["params"] = .object(JSONObject(parameters)) }
        return entry
    }

    private func customTags(_ tags: DocumentationTags) -> JSONObject {
        var result = JSONObject()
        for tag in tags.tags where tag.tag.hasPrefix("custom") {
            result[tag.tag] = .string((result[tag.tag]?.stringValue ?? "") + tag.content)
        }
        return result
    }

    /// `@return` texts by return parameter: the first word is the parameter's name if it has one, else the name is `_0`.
    private func returnTexts(_ tags: DocumentationTags, names: [Symbol]) -> JSONObject {
        var result = JSONObject()
        for (index, tag) in tags.all("return").enumerated() where index < names.count {
            let name = names[index].isNone ? "" : analysis.interner.text(names[index])
            if name.isEmpty {
                result["_\(index)"] = .string(tag.content)
            } else {
                let rest = tag.content.drop { $0 != " " && $0 != "\t" }
                result[name] = .string(rest.isEmpty ? tag.content : String(rest.dropFirst()))
            }
        }
        return result
    }

    private func documentErrors(_ entry: (DocumentationTags) -> JSONObject) -> JSONObject {
        var errors = JSONObject()
        for error in analysis.interfaceErrors(of: info) {
            let content = entry(tags(of: error))
            guard !content.isEmpty, let signature = analysis.externalSignature(of: error) else { continue }
            errors[signature] = .array((errors[signature]?.arrayValue ?? []) + [.object(content)])
        }
        return errors
    }

    /// Events by signature: the contract's own and its bases' first; one used from elsewhere only if it is the only one.
    private var uniqueEvents: [(signature: String, event: NodeID)] {
        let declared = info.linearizedBases.flatMap { analysis.contract($0)?.events ?? [] }
        var chosen: [(signature: String, event: NodeID)] = []
        for event in declared {
            guard let signature = analysis.externalSignature(of: event) else { continue }
            if !chosen.contains(where: { $0.signature == signature }) { chosen.append((signature, event)) }
        }
        let used = analysis.interfaceEvents(of: info).filter { !declared.contains($0) }
            .compactMap { event in analysis.externalSignature(of: event).map { (signature: $0, event: event) } }
        for candidate in used where !chosen.contains(where: { $0.signature == candidate.signature }) {
            if used.filter({ $0.signature == candidate.signature }).count == 1 { chosen.append(candidate) }
        }
        return chosen
    }
}
