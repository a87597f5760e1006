// Pragmas.

import SoliditySource
import SoliditySyntax

extension Checker {
    private static var experimentalNames: [String] {
        ["ABIEncoderV2", "SMTChecker", "solidity", "__test", "__testOnlyAnalysis"]
    }

    mutating func checkPragma(_ node: NodeID) {
        let words = tree.names(tree.get(AST.PragmaDirective.self, node).tokens)
        let tokens = words.map { text($0.name) }
        guard let first = tokens.first else { return }
        switch first {
        case "solidity": syntax.isVersionPragmaFound = true
        case "abicoder": checkCoderPragma(node, tokens)
        case "experimental": checkExperimental(node, Array(tokens.dropFirst()))
        default:
            let isKeyword = words.first?.name.known?.isKeyword ?? false
            let isWord = !isKeyword && first.utf8.first.map { $0 >= 65 || $0 == 0x24 } ?? false
            let meant = suggest(
                for: first, among: ["solidity", "abicoder", "experimental"], at: words.first?.span ?? span(node))
            report(
                isWord ? .unknownPragma : .invalidPragma, at: node, "there is no pragma `\(first)`", help: meant.help,
                fixIts: meant.fixIts)
        }
    }

    private mutating func checkCoderPragma(_ node: NodeID, _ tokens: [String]) {
        guard tokens.count == 2, tokens[1] == "v1" || tokens[1] == "v2" else {
            report(.malformedABICoderPragma, at: node, "there are `pragma abicoder v1` and `pragma abicoder v2`")
            return
        }
        if syntax.isABICoderChosen {
            report(.repeatedABICoderPragma, at: node, "the ABI coder of this file is chosen already")
            return
        }
        syntax.isABICoderChosen = true
        if tokens[1] == "v1" { syntax.oldCoderUnits.insert(currentUnit) }
    }

    private mutating func checkExperimental(_ node: NodeID, _ names: [String]) {
        guard let name = names.first else {
            report(.experimentalWithoutName, at: node, "the name of the experimental feature is missing")
            return
        }
        if names.count > 1 {
            report(.experimentalSeveralNames, at: node, "one name of an experimental feature is expected")
        } else if name.isEmpty {
            report(.experimentalEmptyName, at: node, "the name of the experimental feature is empty")
        } else if !Self.experimentalNames.contains(name) {
            report(.unknownExperimentalFeature, at: node, "there is no experimental feature `\(name)`")
        } else if !syntax.experimentalFeatures.insert(name).inserted {
            report(.repeatedExperimentalFeature, at: node, "the experimental feature `\(name)` is named already")
        } else {
            if name == "__test" || name == "__testOnlyAnalysis" || name == "solidity" {
                report(.experimentalFeature, at: node, "experimental features are not for contracts that hold value")
            }
            if name == "ABIEncoderV2" {
                if syntax.isABICoderChosen, !syntax.usesABICoderV2(currentUnit) {
                    report(
                        .abiCoderConflict, at: node,
                        "`pragma abicoder v1` has chosen the ABI coder of this file already")
                }
                syntax.isABICoderChosen = true
            }
        }
    }
}
