// Fixes that follow from the code of a diagnostic and the text at its place. Stages attach those that need what only they
// know, such as names that were meant; the rest is found here, when somebody asks for it.

import SoliditySource

extension Diagnostic {
    /// The diagnostic with every fix that is known for it.
    public func withFixIts(in sources: SourceManager) -> Diagnostic {
        guard fixIts.isEmpty, let id = sources.file(at: span.start) else { return self }
        let place = FixPlace(self, in: sources[id])
        var result = self
        result.fixIts = place.fixIts()
        return result
    }
}

/// A diagnostic with the text around it.
struct FixPlace {
    let diagnostic: Diagnostic
    let file: SourceFile
    /// The marked part, as offsets in the file.
    let start: Int
    let end: Int

    init(_ diagnostic: Diagnostic, in file: SourceFile) {
        self.diagnostic = diagnostic
        self.file = file
        let whole = diagnostic.span.isWholeFile
        start = whole ? 0 : min(Int(diagnostic.span.start - file.base), file.bytes.count)
        end = whole ? 0 : max(start, min(Int(diagnostic.span.end &- file.base), file.bytes.count))
    }

    /// The words of the marked part.
    var words: SourceWords { SourceWords(file.bytes, from: start, to: end) }

    /// The marked text.
    var text: String { String(decoding: file.bytes[start..<end], as: UTF8.self) }

    func fixIts() -> [FixIt] {
        switch diagnostic.entry {
        case .missingLicense:
            [insert("// SPDX-License-Identifier: UNLICENSED\n", at: 0, "state that there is no licence")]
        case .missingVersionPragma:
            [insert("pragma solidity ^0.8.30;\n", at: afterLicense, "name the compiler versions")]
        case .missingVisibility: addAttribute(diagnostic.suggestion ?? "public", after: .parameters)
        case .receiveNotPayable: addAttribute("payable", after: .attributes)
        case .receiveNotExternal, .fallbackNotExternal, .interfaceFunctionNotExternal: replaceVisibility("external")
        case .mutabilityRestrictable: restrictMutability()
        case .missingOverride: addAttribute("override", after: .attributes)
        case .missingVirtual, .functionWithoutBodyNotVirtual, .modifierWithoutBodyNotVirtual:
            addAttribute("virtual", after: .attributes)
        case .missingAbstract: insertBeforeWord("contract", "abstract ")
        case .abstractInterface, .abstractLibrary: removeWord("abstract")
        case .virtualInInterface, .virtualConstructor, .virtualPrivate, .virtualLibraryFunction, .virtualFreeFunction,
            .virtualLibraryModifier:
            removeWord("virtual")
        case .overridingFreeFunction, .overridingConstructor: removeWord("override")
        case .payableLibraryFunction, .payableFreeFunction, .payableInternal: removeWord("payable")
        case .constructorVisibility: removeVisibility()
        case .visibilityOfFreeFunction: removeVisibility()
        case .unusedVariable: removeDeclaration()
        case .unusedParameter, .nameInFunctionType: commentOutName()
        case .eventWithoutEmit: [insert("emit ", at: start, "add `emit`")]
        case .errorWithoutRevert: [insert("revert ", at: start, "add `revert`")]
        case .throwStatement: [replace("revert()", "use `revert()`")]
        case .transferToNonPayable: wrapObject("payable")
        case .addressMemberOfContract: wrapObject("address")
        case .unaryPlus: [replace("", "remove `+`")]
        case .repeatedVirtual, .repeatedModifierVirtual, .repeatedIndexed: [removeMarked("remove the second one")]
        case .constructorAsFunction: removeWordBefore("function")
        default: DeprecatedName.replacements[diagnostic.entry].map { renamed($0) } ?? []
        }
    }
}

/// Names that were removed from the language or are about to be, and what stands in their place.
enum DeprecatedName {
    static let replacements: [DiagnosticEntry: (old: String, new: String)] = [
        .sha3Removed: ("sha3", "keccak256"), .suicideRemoved: ("suicide", "selfdestruct"),
        .nowRemoved: ("now", "block.timestamp"), .msgGasRemoved: ("msg.gas", "gasleft()"),
        .blockBlockhashRemoved: ("block.blockhash", "blockhash"),
        .difficultyDeprecated: ("block.difficulty", "block.prevrandao"),
    ]
}
