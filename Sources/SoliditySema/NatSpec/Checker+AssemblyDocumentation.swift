// `@solidity memory-safe-assembly` before inline assembly.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkAssemblyDocumentation(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .inlineAssembly: checkAssemblyTags(node)
        case .block:
            for statement in tree.nodes(tree.get(AST.Block.self, node).statements) {
                checkAssemblyDocumentation(statement)
            }
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            checkAssemblyDocumentation(statement.trueBody)
            checkAssemblyDocumentation(statement.falseBody)
        case .whileStatement: checkAssemblyDocumentation(tree.get(AST.WhileStatement.self, node).body)
        case .forStatement: checkAssemblyDocumentation(tree.get(AST.ForStatement.self, node).body)
        case .tryStatement:
            for item in tree.nodes(tree.get(AST.TryStatement.self, node).clauses) {
                if let clause = tree.find(AST.TryCatchClause.self, item) { checkAssemblyDocumentation(clause.block) }
            }
        default: break
        }
    }

    private mutating func checkAssemblyTags(_ node: NodeID) {
        let assembly = tree.get(AST.InlineAssembly.self, node)
        let comment = assembly.documentation
        if comment.isNone { return }
        let isFlagged = tree.names(assembly.flags).contains { text($0.name) == "memory-safe" }
        let parsed = DocumentationTags(interner.bytes(comment))
        if parsed.problem != nil {
            report(.docMalformedAssembly, at: node, "the documentation of this assembly is malformed")
        }
        for tag in parsed.tags {
            guard tag.tag == "solidity" else {
                report(.docUnknownAssemblyTag, at: node, "`@\(tag.tag)` has no meaning for assembly")
                continue
            }
            var seen: Set<Substring> = []
            var duplicates: Set<Substring> = []
            for value in tag.content.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }) {
                if !seen.insert(value).inserted {
                    if duplicates.insert(value).inserted {
                        report(.docRepeatedAssemblyTag, at: node, "`\(value)` is given twice")
                    }
                } else if value != "memory-safe-assembly" {
                    report(.docUnknownAssemblyValue, at: node, "`@solidity \(value)` has no meaning for assembly")
                } else if !analysis.memorySafeAssembly.insert(node).inserted || isFlagged {
                    report(
                        .docMemorySafeTwice, at: node,
                        "the assembly is marked memory-safe twice: by a flag and by a tag")
                }
            }
        }
    }
}
