// Solidity declarations used in inline assembly. The rules of Yul itself are in Passes/Yul.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// Checks a name that Yul itself does not declare. Returns whether it refers to something assembly can use; if not, a
    /// problem may have been reported already.
    mutating func checkExternalName(_ node: NodeID, isWritten: Bool) -> Bool {
        guard let reference = analysis.yulReference(of: node) else { return false }
        let declaration = reference.declaration.node
        let errorsBefore = diagnostics.errorCount
        if let variable = tree.find(AST.VariableDeclaration.self, declaration) {
            checkYulVariable(node, reference, declaration, variable, isWritten: isWritten)
            return diagnostics.errorCount == errorsBefore
        }
        if reference.suffix != .none {
            report(.yulSuffixOfNonVariable, at: node, "only variables have `.slot`, `.offset` and `.length`")
        } else if isWritten {
            if reference.declaration.builtin == nil {
                report(.yulAssignNonLocal, at: node, "only local variables can be assigned in assembly")
            }
        } else if kind(declaration) == .functionDefinition {
            report(.yulSolidityFunction, at: node, "functions of Solidity cannot be used in assembly")
        } else if kind(declaration) == .contractDefinition {
            if analysis.contract(declaration)?.isLibrary ?? false { return true }
            report(.yulContractName, at: node, "only the address of a library can be used in assembly")
        }
        forgetYulReference(node)
        return false
    }

    /// Yul declares the name itself, or it is none that assembly can use.
    mutating func forgetYulReference(_ identifier: NodeID) { analysis.auxiliary[identifier.index] = -1 }

    private mutating func checkYulVariable(
        _ node: NodeID, _ reference: YulReference, _ declaration: NodeID, _ variable: AST.VariableDeclaration,
        isWritten: Bool
    ) {
        if variable.mutability == .immutable {
            report(.yulImmutable, at: node, "immutables cannot be used in assembly")
            return
        }
        if variable.mutability == .constant {
            guard checkYulConstant(node, reference, declaration, isWritten: isWritten) else { return }
        }
        let type = types[type(of: declaration)]
        let isConstant = variable.mutability == .constant
        let isState = !isConstant && analysis.isStateVariable(declaration)
        let isDynamicCalldata = type.kind == .array && type.isDynamicallySized && type.location == .calldata
        if reference.suffix != .none {
            checkYulSuffix(node, reference.suffix, declaration, type, isWritten: isWritten, isConstant: isConstant)
        } else if isState {
            report(.yulStateVariable, at: node, "a state variable is used through `.slot` and `.offset`")
        } else if type.isInStorage {
            report(.yulStorageReference, at: node, "a storage reference is used through `.slot` and `.offset`")
        } else if isDynamicCalldata {
            report(.yulCalldataReference, at: node, "a calldata array is used through `.offset` and `.length`")
        } else if type.kind == .function, analysis.types.function(of: self.type(of: declaration))?.kind == .external {
            report(
                .yulExternalFunction, at: node, "an external function takes two words: use `.address` and `.selector`")
        }
    }

    private mutating func checkYulSuffix(
        _ node: NodeID, _ suffix: YulSuffix, _ declaration: NodeID, _ type: Type, isWritten: Bool, isConstant: Bool
    ) {
        let isState = analysis.isStateVariable(declaration)
        if !isConstant && (isState || type.isInStorage) {
            if suffix != .slot && suffix != .offset {
                report(.yulStorageSuffix, at: node, "storage variables only have `.slot` and `.offset`")
            } else if isWritten && isState {
                report(
                    .yulAssignSlotOfState, at: node,
                    "the place of a state variable is fixed: write its value with `sstore`")
            } else if isWritten && suffix != .slot {
                report(.yulAssignOffset, at: node, "only `.slot` can be assigned")
            }
        } else if type.kind == .array, type.isDynamicallySized, type.location == .calldata {
            if suffix != .offset && suffix != .length {
                report(.yulCalldataSuffix, at: node, "calldata arrays only have `.offset` and `.length`")
            }
        } else if type.kind == .function {
            if suffix != .selector && suffix != .address {
                report(.yulFunctionSuffix, at: node, "functions only have `.selector` and `.address`")
            } else if analysis.types.function(of: self.type(of: declaration))?.kind != .external {
                report(.yulInternalFunctionSuffix, at: node, "only external functions have `.selector` and `.address`")
            }
        } else {
            report(.yulNoSuffix, at: node, "this variable has no such suffix")
        }
    }

    /// Constants have to lead to a number or literal without computation.
    private mutating func checkYulConstant(
        _ node: NodeID, _ reference: YulReference, _ declaration: NodeID, isWritten: Bool
    ) -> Bool {
        var root = declaration
        var seen: Set<NodeID> = []
        while true {
            if !seen.insert(root).inserted {
                report(.yulCircularConstant, at: node, "the value of this constant depends on itself")
                return false
            }
            guard let variable = tree.find(AST.VariableDeclaration.self, root) else { break }
            let isName = kind(variable.value) == .identifier || kind(variable.value) == .memberAccess
            let next = isName ? analysis.reference(of: variable.value).node : .none
            guard let nextVariable = tree.find(AST.VariableDeclaration.self, next),
                nextVariable.mutability == .constant
            else { break }
            root = next
        }
        let value = tree.find(AST.VariableDeclaration.self, root)?.value ?? .none
        if value.isNone {
            report(.yulConstantWithoutValue, at: node, "the constant has no value")
        } else if isWritten {
            report(.yulAssignConstant, at: node, "a constant cannot be assigned to")
        } else if reference.suffix == .slot || reference.suffix == .offset {
            report(.yulConstantSuffix, at: node, "a constant has no place in storage")
        } else if type(of: value).isNone && kind(value) != .literal {
            report(
                .yulConstantDefinedLater, at: node,
                "a constant that is not a literal has to be defined before it is used here")
        } else if !types[type(of: root)].isValueType
            || (kind(value) != .literal && types[type(of: value)].kind != .rational)
        {
            report(.yulConstantValue, at: node, "only constants whose value is a plain number can be used in assembly")
        } else {
            return true
        }
        return false
    }
}
