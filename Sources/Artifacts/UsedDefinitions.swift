// Which events and errors the code of a contract can raise: everything that is reachable from its entry points and its
// construction, through internal calls into bases, libraries and free functions.

import SoliditySema
import SoliditySyntax

/// Walks the code that one contract can run.
struct UsedDefinitions {
    private let analysis: Analysis
    private let contract: NodeID
    private(set) var events: Set<NodeID> = []
    private(set) var errors: Set<NodeID> = []
    private var seen: Set<NodeID> = []
    private var pending: [NodeID] = []

    init(_ info: ContractInfo, in analysis: Analysis) {
        self.analysis = analysis
        contract = info.node
        for function in info.interfaceFunctions { enqueue(function.declaration) }
        enqueue(info.fallback)
        enqueue(info.receive)
        for base in info.linearizedBases {
            guard let baseInfo = analysis.contract(base) else { continue }
            enqueue(baseInfo.constructor)
            for variable in baseInfo.stateVariables { enqueue(variable) }
            if let node = analysis.tree.find(AST.ContractDefinition.self, base) {
                for specifier in analysis.tree.nodes(node.baseContracts) { enqueue(specifier) }
            }
        }
        while let next = pending.popLast() { walk(next) }
    }

    private mutating func enqueue(_ node: NodeID) {
        if !node.isNone, seen.insert(node).inserted { pending.append(node) }
    }

    /// Visits everything below a definition.
    private mutating func walk(_ definition: NodeID) {
        let enclosing = analysis.enclosingContract(of: definition)
        var stack = [definition]
        while let node = stack.popLast() {
            visit(node, in: enclosing)
            stack += analysis.tree.children(of: node)
        }
    }

    private mutating func visit(_ node: NodeID, in enclosing: NodeID) {
        let tree = analysis.tree
        switch tree.kind(node) {
        case .emitStatement:
            let call = tree.find(AST.FunctionCall.self, tree.get(AST.EmitStatement.self, node).eventCall)
            let event = call.map { analysis.reference(of: $0.expression).node } ?? .none
            if !event.isNone, tree.kind(event) == .eventDefinition { events.insert(event) }
        case .functionCall:
            let error = analysis.reference(of: tree.get(AST.FunctionCall.self, node).expression).node
            if !error.isNone, tree.kind(error) == .errorDefinition { errors.insert(error) }
        case .unaryOperation, .binaryOperation: enqueue(analysis.operatorFunction(of: node))
        case .identifier, .memberAccess, .identifierPath: follow(node, in: enclosing)
        default: break
        }
    }

    /// Follows a name that refers to code of this contract, or to a constant.
    private mutating func follow(_ node: NodeID, in enclosing: NodeID) {
        let tree = analysis.tree
        let target = analysis.reference(of: node).node
        guard !target.isNone else { return }
        switch tree.kind(target) {
        case .functionDefinition:
            // Code behind a message call runs elsewhere.
            let kind = analysis.types.function(of: analysis.type(of: node))?.kind ?? .internal
            guard kind == .internal else { return }
            switch analysis.lookup(of: node) {
            case .fixed: enqueue(target)
            case .virtual: enqueue(analysis.resolveVirtual(target, mostDerived: contract))
            case .superLookup:
                enqueue(analysis.resolveSuper(target, from: enclosing, mostDerived: contract))
            }
        case .modifierDefinition:
            let isVirtual = analysis.lookup(of: node) == .virtual
            enqueue(isVirtual ? analysis.resolveModifier(target, mostDerived: contract) : target)
        case .variableDeclaration:
            if tree.get(AST.VariableDeclaration.self, target).mutability == .constant { enqueue(target) }
        default: return
        }
    }
}
