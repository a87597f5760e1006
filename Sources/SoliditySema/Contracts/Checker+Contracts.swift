// Checks of contracts as wholes, in the order of solc: duplicates, overrides, constructor arguments, abstractness,
// external interface. Fills the inherited facts of `ContractInfo`.

import BigInt
import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkContracts() {
        for index in analysis.contracts.indices { collectInherited(index) }
        for unit in analysis.sourceUnits { checkFileLevelDuplicates(unit) }
        for index in analysis.contracts.indices {
            if isAborted { return }
            currentUnit = analysis.contracts[index].sourceUnit
            checkContract(index)
        }
    }

    /// Facts of `ContractInfo` that later passes of all contracts need.
    private mutating func collectInherited(_ index: Int) {
        let info = analysis.contracts[index]
        for base in info.linearizedBases.reversed() {
            analysis.contracts[index].allStateVariables += analysis.contract(base)?.stateVariables ?? []
        }
        for base in info.linearizedBases {
            for function in analysis.contract(base)?.functions ?? [] {
                let kind = tree.get(AST.FunctionDefinition.self, function).functionKind
                if kind == .receive, analysis.contracts[index].receive.isNone {
                    analysis.contracts[index].receive = function
                } else if kind == .fallback, analysis.contracts[index].fallback.isNone {
                    analysis.contracts[index].fallback = function
                }
            }
        }
        analysis.contracts[index].interfaceFunctions = interfaceFunctions(of: info)
    }

    private mutating func interfaceFunctions(of info: ContractInfo) -> [InterfaceFunction] {
        var result: [InterfaceFunction] = []
        var seen: Set<String> = []
        for base in info.linearizedBases {
            guard let base = analysis.contract(base) else { continue }
            for declaration in base.functions + base.stateVariables
            where analysis.isPartOfExternalInterface(declaration) {
                guard let signature = analysis.externalSignature(of: declaration),
                    returnsCross(declaration), seen.insert(signature).inserted,
                    let type = analysis.signature(of: declaration, kind: .external)
                else { continue }
                result.append(
                    InterfaceFunction(
                        selector: Analysis.selector(ofSignature: signature), declaration: declaration,
                        type: types.function(type), signature: signature))
            }
        }
        return result.sorted { ($0.selector, $0.signature) < ($1.selector, $1.signature) }
    }

    private func returnsCross(_ declaration: NodeID) -> Bool {
        let isLibrary = isLibraryFunction(declaration)
        guard let signature = analysis.signature(of: declaration, kind: .external) else { return false }
        if kind(declaration) == .variableDeclaration && signature.returns.isEmpty { return false }
        return signature.returns.allSatisfy { !analysis.interfaceType($0, inLibrary: isLibrary).isNone }
    }

    private mutating func checkContract(_ index: Int) {
        let info = analysis.contracts[index]
        checkDuplicateFunctions(info)
        checkDuplicateEvents(info)
        checkReceive(info)
        checkOverrides(info)
        checkBaseConstructorArguments(index)
        checkAbstractness(index)
        checkExternalClashes(info)
        checkLibraryRules(info)
        checkBaseCoder(info)
        checkPayableFallback(info)
        checkContractSize(info)
    }

    private mutating func checkReceive(_ info: ContractInfo) {
        for function in info.functions {
            let definition = tree.get(AST.FunctionDefinition.self, function)
            guard definition.functionKind == .receive else { continue }
            if info.isLibrary { report(.libraryReceive, at: function, "a library cannot receive ether") }
            if definition.stateMutability != .payable {
                report(.receiveNotPayable, at: function, "a receive function has to be payable")
            }
            if analysis.visibility(of: function) != .external {
                report(.receiveNotExternal, at: function, "a receive function has to be external")
            }
            if !analysis.parameters(of: definition.returnParameters).isEmpty {
                fatal(.receiveReturns, at: definition.returnParameters, "a receive function returns nothing")
            }
            if !analysis.parameters(of: definition.parameters).isEmpty {
                fatal(.receiveParameters, at: definition.parameters, "a receive function takes no parameters")
            }
        }
    }

    private mutating func checkLibraryRules(_ info: ContractInfo) {
        guard info.isLibrary else { return }
        if !tree.get(AST.ContractDefinition.self, info.node).baseContracts.isEmpty {
            report(.libraryInherits, at: info.node, "a library cannot inherit")
        }
        for variable in info.stateVariables
        where tree.get(AST.VariableDeclaration.self, variable).mutability != .constant {
            report(.libraryState, at: variable, "a library has no state: only constants")
        }
    }

    private mutating func checkBaseCoder(_ info: ContractInfo) {
        if usesABICoderV2 || info.isLibrary { return }
        var places: [SecondaryLocation] = []
        for function in info.interfaceFunctions {
            guard syntax.usesABICoderV2(analysis.sourceUnit(of: function.declaration)),
                let signature = types.function(of: function.type)
            else { continue }
            if !(signature.parameters + signature.returns).allSatisfy({ isSupportedByOldCoder($0, isLibrary: false) }) {
                places.append(SecondaryLocation("uses a type that needs ABI coder v2", span(function.declaration)))
            }
        }
        if !places.isEmpty {
            fatal(
                .inheritedABICoder2, at: info.node, "the contract inherits functions that need `pragma abicoder v2`",
                secondary: places
            )
        }
    }

    private mutating func checkPayableFallback(_ info: ContractInfo) {
        guard let fallback = tree.find(AST.FunctionDefinition.self, info.fallback),
            fallback.stateMutability == .payable, !info.interfaceFunctions.isEmpty, info.receive.isNone
        else { return }
        report(
            .missingReceive, at: info.node, "the contract has a payable fallback function but no receive function",
            secondary: [SecondaryLocation("the fallback function", span(info.fallback))])
    }

    private mutating func checkContractSize(_ info: ContractInfo) {
        var size = BigInt(0)
        for variable in info.allStateVariables
        where tree.get(AST.VariableDeclaration.self, variable).mutability == .mutable {
            size += storageSizeBound(type(of: variable))
            if size.magnitudeBits > 256 {
                report(.storageOverflow, at: info.node, "the contract's variables do not fit into storage")
                return
            }
        }
    }
}
