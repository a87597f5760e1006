import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Lowers one inline assembly block: Yul variables become SSA values, Yul functions become IR functions.
///
/// Solidity variables keep whatever word assembly gives them; they are cleaned where Solidity code reads them.
final class AssemblyLowering {
    typealias V = ValueID

    enum Binding {
        case variable(VariableID)
        case function(FunctionID, results: Int)
    }

    let host: FunctionLowering
    let e: Emitter
    private let contract: ContractLowering
    private let tree: SyntaxTree
    private var scopes: [[Symbol: Binding]] = []
    private var loops: [FunctionLowering.LoopTargets] = []
    private var leaveBlock: BlockID = .none
    let checksMemory: Bool
    private var depth = 0

    /// `host` gives the Solidity variables that can be named; inside a Yul function it has none.
    init(_ host: FunctionLowering, isMemorySafe: Bool) {
        self.host = host
        e = host.e
        contract = host.contract
        tree = host.tree
        checksMemory = !isMemorySafe
    }

    // MARK: Statements

    func lowerBlock(_ id: NodeID) {
        let statements = tree.nodes(tree.get(AST.YulBlock.self, id).statements)
        scopes.append([:])
        let definitions = statements.filter { tree.kind($0) == .yulFunctionDefinition }
        let functions = definitions.map { declareFunction($0) }
        for (definition, function) in zip(definitions, functions) { defineFunction(definition, function) }
        for statement in statements { lowerStatement(statement) }
        scopes.removeLast()
    }

    private func lowerStatement(_ id: NodeID) {
        guard depth < FunctionLowering.maximumDepth else {
            contract.unsupported("assembly nested this deeply", at: id)
            return
        }
        depth += 1
        defer { depth -= 1 }
        e.setSpan(tree.span(id))
        switch tree.kind(id) {
        case .yulBlock: lowerBlock(id)
        case .yulVariableDeclaration: lowerDeclaration(tree.get(AST.YulVariableDeclaration.self, id))
        case .yulAssignment: lowerAssignment(tree.get(AST.YulAssignment.self, id))
        case .yulExpressionStatement: _ = lower(tree.get(AST.YulExpressionStatement.self, id).expression)
        case .yulIf:
            let node = tree.get(AST.YulIf.self, id)
            e.ifThen(lowerWord(node.condition)) { self.lowerBlock(node.body) }
        case .yulSwitch: lowerSwitch(tree.get(AST.YulSwitch.self, id))
        case .yulForLoop: lowerLoop(tree.get(AST.YulForLoop.self, id))
        case .yulBreak: if let target = loops.last { e.builder.jump(target.exit) }
        case .yulContinue: if let target = loops.last { e.builder.jump(target.next) }
        case .yulLeave: e.builder.jump(leaveBlock)
        case .yulFunctionDefinition: break
        default: contract.unsupported("this assembly statement", at: id)
        }
    }

    private func lowerDeclaration(_ node: AST.YulVariableDeclaration) {
        let variables = tree.nodes(node.variables)
        let values = node.value.isNone ? [] : lower(node.value)
        for (index, variable) in variables.enumerated() {
            bind(tree.name(variable), .variable(e.variable(index < values.count ? values[index] : e.k(0))))
        }
    }

    private func bind(_ name: Symbol, _ binding: Binding) {
        scopes[scopes.count - 1][name] = binding
    }

    private func find(_ name: Symbol) -> Binding? {
        for scope in scopes.reversed() {
            if let binding = scope[name] { return binding }
        }
        return nil
    }

    private func lowerAssignment(_ node: AST.YulAssignment) {
        let values = lower(node.value)
        for (target, value) in zip(tree.nodes(node.targets), values) {
            if case .variable(let variable)? = find(tree.name(target)) {
                e.set(variable, value)
            } else if let variable = solidityVariable(target) {
                e.set(variable, value)
            } else {
                contract.unsupported("assignment to this name in assembly", at: target)
            }
        }
    }

    private func lowerSwitch(_ node: AST.YulSwitch) {
        let value = lowerWord(node.expression)
        let exit = e.builder.createBlock()
        var arms: [(BlockID, NodeID)] = []
        var cases: [SwitchCase] = []
        var otherwise = exit
        for item in tree.nodes(node.cases) {
            let arm = tree.get(AST.YulCase.self, item)
            let block = e.builder.createBlock()
            arms.append((block, arm.body))
            if arm.value.isNone {
                otherwise = block
            } else {
                cases.append(SwitchCase(literal(arm.value), Edge(block)))
            }
        }
        e.builder.terminate(.switch(value: value, cases: cases, otherwise: Edge(otherwise)))
        for (block, body) in arms {
            e.builder.seal(block)
            e.builder.switchTo(block)
            lowerBlock(body)
            e.builder.jump(exit)
        }
        e.builder.seal(exit)
        e.builder.switchTo(exit)
    }

    private func lowerLoop(_ node: AST.YulForLoop) {
        // The variables of the first block are visible in the whole loop.
        scopes.append([:])
        for statement in tree.nodes(tree.get(AST.YulBlock.self, node.initialization).statements) {
            lowerStatement(statement)
        }
        let test = e.builder.createBlock()
        let body = e.builder.createBlock()
        let step = e.builder.createBlock()
        let exit = e.builder.createBlock()
        e.builder.jump(test)
        e.builder.switchTo(test)
        e.builder.branch(lowerWord(node.condition), then: body, otherwise: exit)
        e.builder.seal(body)
        e.builder.switchTo(body)
        loops.append(FunctionLowering.LoopTargets(next: step, exit: exit))
        lowerBlock(node.body)
        loops.removeLast()
        e.builder.jump(step)
        e.builder.seal(step)
        e.builder.switchTo(step)
        lowerBlock(node.post)
        e.builder.jump(test)
        e.builder.seal(test)
        e.builder.seal(exit)
        e.builder.switchTo(exit)
        scopes.removeLast()
    }

    // MARK: Functions

    private func declareFunction(_ id: NodeID) -> FunctionID {
        let node = tree.get(AST.YulFunctionDefinition.self, id)
        let name = "yul." + contract.uniqueName(of: id)
        let function = host.unit.reserveFunction(
            name, parameters: node.parameters.count, results: node.returnVariables.count)
        bind(node.name, .function(function, results: node.returnVariables.count))
        return function
    }

    private func defineFunction(_ id: NodeID, _ function: FunctionID) {
        let node = tree.get(AST.YulFunctionDefinition.self, id)
        let functions = scopes.map { $0.filter { if case .function = $0.value { true } else { false } } }
        host.unit.fillFunction(function) { emitter, words in
            let outer = FunctionLowering(emitter, function: .none)
            outer.currentContract = host.currentContract
            let inner = AssemblyLowering(outer, isMemorySafe: !checksMemory)
            inner.scopes = functions + [[:]]
            inner.depth = depth
            for (index, parameter) in tree.nodes(node.parameters).enumerated() {
                inner.bind(tree.name(parameter), .variable(emitter.variable(words[index])))
            }
            let results = tree.nodes(node.returnVariables).map { variable in
                let result = emitter.variable(emitter.k(0))
                inner.bind(tree.name(variable), .variable(result))
                return result
            }
            inner.leaveBlock = emitter.builder.createBlock()
            inner.lowerBlock(node.body)
            emitter.builder.jump(inner.leaveBlock)
            emitter.builder.seal(inner.leaveBlock)
            emitter.builder.switchTo(inner.leaveBlock)
            return results.map { emitter.get($0) }
        }
    }

    // MARK: Expressions

    private func lowerWord(_ id: NodeID) -> V {
        lower(id).first ?? e.k(0)
    }

    private func lower(_ id: NodeID) -> [V] {
        guard depth < FunctionLowering.maximumDepth else {
            contract.unsupported("assembly nested this deeply", at: id)
            return []
        }
        depth += 1
        defer { depth -= 1 }
        switch tree.kind(id) {
        case .yulLiteral: return [e.k(literal(id))]
        case .yulIdentifier: return [lowerIdentifier(id)]
        case .yulFunctionCall: return lowerCall(id, tree.get(AST.YulFunctionCall.self, id))
        default:
            contract.unsupported("this assembly expression", at: id)
            return []
        }
    }

    private func literal(_ id: NodeID) -> UInt256 {
        let node = tree.get(AST.YulLiteral.self, id)
        let bytes = contract.analysis.interner.bytes(node.value)
        switch node.literalKind {
        case .bool: return node.value == .true ? .one : .zero
        case .string: return bytes.isEmpty ? .zero : e.word(of: Array(bytes), from: 0)
        case .number: return UInt256(utf8: bytes) ?? .zero
        }
    }

    private func lowerCall(_ id: NodeID, _ node: AST.YulFunctionCall) -> [V] {
        let name = tree.name(node.function)
        let written = tree.nodes(node.arguments)
        var arguments: [V] = []
        for argument in written.reversed() { arguments.append(lowerWord(argument)) }
        arguments.reverse()
        e.setSpan(tree.span(id))
        if case .function(let function, let results)? = find(name) {
            return e.call(function, arguments, results: results)
        }
        return lowerBuiltin(id, contract.analysis.interner.text(name), arguments)
    }

    private func lowerBuiltin(_ id: NodeID, _ name: String, _ arguments: [V]) -> [V] {
        switch (name, arguments.count) {
        case ("pop", 1): return []
        case ("stop", 0): e.builder.terminate(.stop)
        case ("invalid", 0): e.builder.terminate(.invalid)
        case ("selfdestruct", 1): e.builder.terminate(.selfdestruct(beneficiary: arguments[0]))
        case ("return", 2):
            noteRead(arguments[0], arguments[1])
            e.builder.terminate(.evmReturn(offset: arguments[0], length: arguments[1]))
        case ("revert", 2):
            noteRead(arguments[0], arguments[1])
            e.builder.terminate(.revert(offset: arguments[0], length: arguments[1]))
        case ("difficulty", 0): return [e.prevrandao()]
        default:
            guard let opcode = IROpcode.named(name), opcode.isEVM, opcode.info.operandCount == arguments.count else {
                contract.unsupported("the assembly builtin `\(name)`", at: id)
                return []
            }
            noteMemory(opcode, arguments)
            return e.builder.emit(opcode, arguments)
        }
        return []
    }

    // MARK: Solidity names

    private func lowerIdentifier(_ id: NodeID) -> V {
        if case .variable(let variable)? = find(tree.name(id)) { return e.get(variable) }
        if let variable = solidityVariable(id) { return e.get(variable) }
        guard let reference = contract.analysis.yulReference(of: id) else {
            contract.unsupported("this name in assembly", at: id)
            return e.k(0)
        }
        let declaration = reference.declaration.node
        switch reference.suffix {
        case .slot, .offset:
            if host.locals[declaration] != nil { return e.k(0) }
            guard let position = contract.layout.position(of: declaration) else { break }
            return e.k(reference.suffix == .slot ? position.slot : UInt256(truncatingIfNeeded: position.byte))
        case .length:
            if let length = contract.types.length(of: contract.analysis.type(of: declaration)) {
                return e.k(UInt256(length))
            }
        default:
            if !declaration.isNone, tree.kind(declaration) == .contractDefinition {
                return contract.libraryAddress(e, declaration)
            }
            if !declaration.isNone, tree.kind(declaration) == .variableDeclaration {
                let value = host.lowerReference(id, declaration, contract.analysis.type(of: declaration))
                if value.parts.count > 0 { return value.parts[0] }
            }
        }
        contract.unsupported("this name in assembly", at: id)
        return e.k(0)
    }

    /// The SSA variable behind a name with or without suffix, if there is one.
    private func solidityVariable(_ id: NodeID) -> VariableID? {
        guard let reference = contract.analysis.yulReference(of: id),
            let local = host.locals[reference.declaration.node]
        else { return nil }
        switch reference.suffix {
        case .none: return local.variables.first
        case .slot, .address: return local.variables.first
        case .offset:
            return contract.layouts.location(of: local.type) == .calldata ? local.variables.first : nil
        case .length, .selector: return local.variables.count > 1 ? local.variables[1] : nil
        }
    }
}

extension FunctionLowering {
    func lowerAssembly(_ id: NodeID, _ node: AST.InlineAssembly) {
        AssemblyLowering(self, isMemorySafe: analysis.isMemorySafe(id)).lowerBlock(node.body)
    }
}
