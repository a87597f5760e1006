// Checks of contracts as wholes, in the order of solc: duplicates, overrides, constructor arguments, abstractness,
// external interface. Fills the inherited facts of `ContractInfo`.

import BigInt
import SoliditySource
import SoliditySyntax

extension Checker {
    /// Finds out what all contracts have and inherit, for the checks of contracts and of types.
    mutating func describeContracts() {
        collectMembers()
        let special = analysis.contracts.map { info in
            info.functions.filter { function in
                let kind = tree.get(AST.FunctionDefinition.self, function).functionKind
                return kind == .receive || kind == .fallback
            }
        }
        for index in analysis.contracts.indices { collectInherited(index, special) }
    }

    mutating func checkContracts() {
        for unit in analysis.sourceUnits { checkFileLevelDuplicates(unit) }
        for index in analysis.contracts.indices {
            if isAborted { return }
            currentUnit = analysis.contracts[index].sourceUnit
            checkContract(index)
        }
    }

    /// Facts of `ContractInfo` that later passes of all contracts need. `special` are the receive and fallback functions
    /// written in each contract.
    private mutating func collectInherited(_ index: Int, _ special: [[NodeID]]) {
        let info = analysis.contracts[index]
        for base in info.linearizedBases.reversed() {
            analysis.contracts[index].allStateVariables += analysis.contract(base)?.stateVariables ?? []
        }
        for base in info.linearizedBases {
            for function in special[contractIndex(base)] {
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
        // Selector and index, so that numbers are sorted.
        var order: [UInt64] = []
        overrides.places.clear(capacity: members.signatures.count)
        for base in info.linearizedBases {
            let own = members.ownMembers[contractIndex(base)]
            for isVariable in [false, true] {
                for member in own
                where member.signature >= 0 && (member.kind == .variableDeclaration) == isVariable
                    && overrides.places[member.signature] < 0
                {
                    let facts = memberFacts(member.node)
                    if facts.interface < 0 { continue }
                    overrides.places[member.signature] = 1
                    order.append(UInt64(facts.selector) << 32 | UInt64(facts.interface))
                }
            }
        }
        order.sort { first, second in
            first >> 32 == second >> 32
                ? members.interfaces[Int(first & 0xffff_ffff)].signature
                    < members.interfaces[Int(second & 0xffff_ffff)].signature
                : first < second
        }
        return order.map { members.interfaces[Int($0 & 0xffff_ffff)] }
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
                let signature = analysis.types.function(of: function.type)
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
