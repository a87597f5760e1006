import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySource
import SoliditySyntax

/// Lowers statements and expressions of one function, with the modifiers that are applied to it, into one IR function.
final class FunctionLowering {
    typealias V = ValueID

    let e: Emitter
    let contract: ContractLowering
    let analysis: Analysis
    let tree: SyntaxTree
    let types: TypeTable

    /// The definition that is being lowered, `.none` in code that belongs to none.
    let definition: NodeID
    /// The contract that the code at the cursor is written in: what `super` starts from.
    var currentContract: NodeID
    var locals: [NodeID: Local] = [:]
    var isUnchecked = false
    var loops: [LoopTargets] = []
    /// Where `return` goes.
    var returnBlock: BlockID = .none
    /// Return variables that `return x` assigns.
    var returnVariables: [NodeID] = []
    /// What `_` stands for in the modifier that is being lowered.
    var placeholder: (() -> Void)?
    /// Nesting of expressions and statements: bounds the recursion.
    var depth = 0

    struct LoopTargets {
        var next: BlockID
        var exit: BlockID
    }

    /// More than the parser lets a tree be high.
    static let maximumDepth = SyntaxTree.maximumHeight + 100

    init(_ emitter: Emitter, function definition: NodeID) {
        e = emitter
        contract = emitter.unit.contract
        analysis = contract.analysis
        tree = contract.tree
        types = contract.types
        self.definition = definition
        currentContract = definition.isNone ? contract.contract : contract.analysis.enclosingContract(of: definition)
    }

    var unit: ObjectLowering { e.unit }
    var layouts: LayoutTable { e.layouts }

    /// Runs `body` one level deeper; reports and skips it when the source is nested too deeply.
    func nested<Result>(_ node: NodeID, _ fallback: @autoclosure () -> Result, _ body: () -> Result) -> Result {
        guard depth < Self.maximumDepth else {
            contract.unsupported("code nested this deeply", at: node)
            return fallback()
        }
        depth += 1
        defer { depth -= 1 }
        return body()
    }

    func setSpan(_ node: NodeID) { e.setSpan(tree.span(node)) }

    // MARK: Function definitions

    /// Lowers the definition into the emitter's function.
    func lowerDefinition(_ node: AST.FunctionDefinition) {
        setSpan(definition)
        var next = 0
        for parameter in analysis.parameters(of: node.parameters) {
            let count = contract.partCount(of: analysis.type(of: parameter))
            declare(parameter, Parts(e.parameters[next..<(next + count)]))
            next += count
        }
        returnVariables = Array(analysis.parameters(of: node.returnParameters))
        for variable in returnVariables { declareDefault(variable) }
        if node.body.isNone {
            contract.unsupported("call of a function without body", at: definition)
        } else {
            lowerLayers(
                Array(tree.nodes(node.modifiers))[...], parameters: Array(analysis.parameters(of: node.parameters)),
                body: node.body)
        }
        setSpan(definition)
        e.functionReturn(returnValues())
    }

    /// The words of all return variables.
    func returnValues() -> [V] {
        returnVariables.flatMap { readLocal($0).parts.array }
    }

    // MARK: Locals

    /// Introduces a variable with a value.
    func declare(_ variable: NodeID, _ parts: Parts) {
        locals[variable] = Local(
            variables: parts.array.map { e.variable($0) }, type: analysis.type(of: variable),
            mayBeDirty: contract.assemblyWritten.contains(variable))
    }

    /// Introduces a variable with the default value of its type. Storage pointers and mappings have none.
    func declareDefault(_ variable: NodeID) {
        declare(variable, defaultValue(of: analysis.type(of: variable)))
    }

    /// The value that a variable of the type has before any assignment.
    func defaultValue(of type: TypeID) -> Parts {
        let layout = layouts.layout(of: type)
        switch layouts.location(of: type) {
        case .stack:
            return layouts.isValue(layout) ? e.zeroParts(layout) : Parts(e.k(0))
        case .memory:
            return Parts(e.defaultMemoryValue(layout))
        case .calldata:
            // An empty array at the end of calldata reads as zeros.
            return contract.partCount(of: type) == 2 ? Parts(e.calldatasize(), e.k(0)) : Parts(e.calldatasize())
        case .storage, .transient:
            return Parts(e.k(0))
        }
    }

    /// The value of a local, brought into range when assembly may have written it.
    func readLocal(_ variable: NodeID) -> Value {
        guard let local = locals[variable] else {
            contract.unsupported("this variable here", at: variable)
            return Value(analysis.type(of: variable), Parts(e.k(0)))
        }
        var parts = Parts(local.variables.map { e.get($0) })
        let layout = layouts.layout(of: local.type)
        if local.mayBeDirty, layouts.isValue(layout), layouts.location(of: local.type) == .stack {
            if layouts.kind(layout) == .externalFunction {
                parts = Parts(
                    e.and(parts[0], e.k(UInt256.mask(bits: 160))), e.and(parts[1], e.k(UInt256.mask(bits: 32))))
            } else {
                parts = Parts(e.cleanup(parts[0], layout))
            }
        }
        return Value(local.type, parts)
    }

    func writeLocal(_ variable: NodeID, _ parts: Parts) {
        guard let local = locals[variable] else { return }
        for (index, target) in local.variables.enumerated() where index < parts.count {
            e.set(target, parts[index])
        }
    }
}
