import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// The creation code: constructor arguments, constructors of all bases in one function, and the copy of the runtime code.
struct CreationLowering {
    let unit: ObjectLowering
    private let contract: ContractLowering
    private let analysis: Analysis
    private let tree: SyntaxTree

    init(_ unit: ObjectLowering) {
        self.unit = unit
        contract = unit.contract
        analysis = contract.analysis
        tree = contract.tree
    }

    func lower() {
        let entry = unit.addFunction("create", parameters: 0, results: 0) { e, _ in
            lowerEntry(e)
            e.builder.unreachable()
            return []
        }
        unit.setEntry(entry)
    }

    private func lowerEntry(_ e: Emitter) {
        e.setSpan(tree.span(contract.contract))
        let immutables = contract.layout.immutables
        let start = e.builder.value(.memoryGuard)
        e.builder.effect(.setFreeMemoryPointer, immutables.isEmpty ? start : e.add(start, e.k(immutables.count * 32)))
        guard let info = analysis.contract(contract.contract) else { return }
        let constructor = tree.find(AST.FunctionDefinition.self, info.constructor)
        if constructor?.stateMutability != .payable { e.refuseEther() }
        if !info.isLibrary {
            let lowering = FunctionLowering(e, function: .none)
            if let constructor { decodeArguments(e, lowering, constructor) }
            lowerConstructors(lowering, info.linearizedBases[...])
        }
        deploy(e, isLibrary: info.isLibrary)
    }

    /// Reads the constructor's arguments, which follow the code.
    private func decodeArguments(_ e: Emitter, _ lowering: FunctionLowering, _ node: AST.FunctionDefinition) {
        let parameters = analysis.parameters(of: node.parameters)
        if parameters.isEmpty { return }
        let layouts = contract.layouts
        // The runtime code is the last part of the creation code.
        let segment = unit.segment(.runtimeObject)
        let programSize = e.add(
            e.builder.value(.dataOffset, auxiliary: segment.rawValue),
            e.builder.value(.dataSize, auxiliary: segment.rawValue))
        let size = e.sub(e.codesize(), programSize)
        let start = e.allocate(size)
        e.codecopy(start, programSize, size)
        let targets = parameters.map {
            Emitter.DecodeTarget(layout: layouts.layout(of: analysis.type(of: $0)), location: .memory)
        }
        let values = e.decodeTuple(targets, start: start, end: e.add(start, size), fromMemory: true)
        for (parameter, parts) in zip(parameters, values) { lowering.declare(parameter, parts) }
    }

    /// Runs the constructors of `bases`, most derived first in the list, most basic first in time. The arguments of a
    /// base are evaluated by the contract that gives them, before any code of the bases runs.
    private func lowerConstructors(_ lowering: FunctionLowering, _ bases: ArraySlice<NodeID>) {
        guard let base = bases.first, let info = analysis.contract(base) else { return }
        lowering.currentContract = base
        evaluateBaseArguments(lowering, base)
        lowerConstructors(lowering, bases.dropFirst())
        lowering.currentContract = base
        for variable in info.stateVariables { initialize(lowering, variable) }
        guard let node = tree.find(AST.FunctionDefinition.self, info.constructor), !node.body.isNone else { return }
        lowering.lowerLayers(
            Array(tree.nodes(node.modifiers))[...], parameters: Array(analysis.parameters(of: node.parameters)),
            body: node.body)
    }

    private func evaluateBaseArguments(_ lowering: FunctionLowering, _ base: NodeID) {
        guard let all = analysis.contract(contract.contract)?.baseConstructorArguments else { return }
        for given in all where given.contract == base {
            guard let constructor = analysis.contract(given.base)?.constructor,
                let node = tree.find(AST.FunctionDefinition.self, constructor)
            else { continue }
            let arguments: NodeItems
            if let specifier = tree.find(AST.InheritanceSpecifier.self, given.source) {
                arguments = tree.nodes(specifier.arguments)
            } else if let invocation = tree.find(AST.ModifierInvocation.self, given.source) {
                arguments = tree.nodes(invocation.arguments)
            } else {
                continue
            }
            let parameters = analysis.parameters(of: node.parameters)
            for (parameter, argument) in zip(parameters, arguments) {
                let value = lowering.convert(lowering.lower(argument), to: analysis.type(of: parameter))
                lowering.declare(parameter, value.parts)
            }
        }
    }

    private func initialize(_ lowering: FunctionLowering, _ variable: NodeID) {
        let node = tree.get(AST.VariableDeclaration.self, variable)
        guard node.mutability != .constant, !node.value.isNone else { return }
        let value = lowering.lower(node.value)
        lowering.write(value, to: lowering.variableDestination(variable))
    }

    /// Returns the runtime code with its immutables filled in.
    private func deploy(_ e: Emitter, isLibrary: Bool) {
        let segment = unit.segment(.runtimeObject)
        let size = e.builder.value(.dataSize, auxiliary: segment.rawValue)
        let start = e.freeMemoryPointer()
        e.codecopy(start, e.builder.value(.dataOffset, auxiliary: segment.rawValue), size)
        if isLibrary {
            let id = contract.libraryAddressImmutable()
            e.builder.effect(.setImmutable, start, e.address(), auxiliary: id.rawValue)
        }
        let guardValue = e.builder.value(.memoryGuard)
        for (index, variable) in contract.layout.immutables.enumerated() {
            let value = e.mload(e.add(guardValue, e.k(index * 32)))
            e.builder.effect(.setImmutable, start, value, auxiliary: contract.immutable(variable).rawValue)
        }
        e.builder.terminate(.evmReturn(offset: start, length: size))
    }
}
