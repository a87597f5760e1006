import IR
import Primitives
import SoliditySema
import SoliditySyntax

/// Modifiers are applied where they stand: the body of the function takes the place of `_`.
///
/// Every layer works on its own copy of the parameters and starts from the return values it was entered with, as if
/// layers were functions that pass parameters and return values on; the results of the last `_` win.
extension FunctionLowering {
    /// Lowers the modifiers from the first of `invocations` inwards, then the body.
    func lowerLayers(_ invocations: ArraySlice<NodeID>, parameters: [NodeID], body: NodeID) {
        guard let invocation = invocations.first else {
            lowerFrame { self.lowerStatement(body) }
            return
        }
        let rest = invocations.dropFirst()
        let node = tree.get(AST.ModifierInvocation.self, invocation)
        let referenced = analysis.reference(of: node.modifierName).node
        guard let modifier = tree.find(AST.ModifierDefinition.self, resolve(node.modifierName, referenced)) else {
            // Arguments for a base constructor: evaluated elsewhere.
            lowerLayers(rest, parameters: parameters, body: body)
            return
        }
        let resolved = resolve(node.modifierName, referenced)
        guard !modifier.body.isNone else {
            contract.unsupported("modifier without body", at: invocation)
            return
        }
        bindModifierParameters(modifier, node)
        let returnsIn = returnVariables.map { rawParts($0) }
        let parametersIn = parameters.map { rawParts($0) }
        let isInline = countPlaceholders(modifier.body) <= 1
        let outlined = isInline ? nil : outline(rest, parameters: parameters, body: body)
        let savedPlaceholder = placeholder
        let savedContract = currentContract
        let savedReturns = returnVariables
        currentContract = analysis.enclosingContract(of: resolved)
        placeholder = {
            let layerContract = self.currentContract
            let layerPlaceholder = self.placeholder
            let layerLocals = self.locals
            self.currentContract = savedContract
            for (variable, parts) in zip(savedReturns, returnsIn) { self.writeLocal(variable, parts) }
            for (variable, parts) in zip(parameters, parametersIn) { self.writeLocal(variable, parts) }
            if let outlined {
                self.callOutlined(outlined, savedReturns, returnsIn + parametersIn)
            } else {
                self.placeholder = savedPlaceholder
                self.returnVariables = savedReturns
                self.lowerLayers(rest, parameters: parameters, body: body)
            }
            self.placeholder = layerPlaceholder
            // The same modifier may stand in several layers: its variables are those of this layer again.
            self.locals = layerLocals
            self.returnVariables = []
            self.currentContract = layerContract
        }
        returnVariables = []
        lowerFrame { self.lowerStatement(modifier.body) }
        returnVariables = savedReturns
        placeholder = savedPlaceholder
        currentContract = savedContract
    }

    private func resolve(_ name: NodeID, _ referenced: NodeID) -> NodeID {
        guard !referenced.isNone, tree.kind(referenced) == .modifierDefinition else { return referenced }
        return analysis.lookup(of: name) == .virtual
            ? analysis.resolveModifier(referenced, mostDerived: contract.contract) : referenced
    }

    /// The words of a local as they are.
    private func rawParts(_ variable: NodeID) -> Parts {
        Parts((locals[variable]?.variables ?? []).map { e.get($0) })
    }

    /// Runs code whose `return` leaves only that code.
    func lowerFrame(_ body: () -> Void) {
        let exit = e.builder.createBlock()
        let savedReturn = returnBlock
        let savedLoops = loops
        let savedUnchecked = isUnchecked
        returnBlock = exit
        loops = []
        isUnchecked = false
        body()
        e.builder.jump(exit)
        e.builder.seal(exit)
        e.builder.switchTo(exit)
        returnBlock = savedReturn
        loops = savedLoops
        isUnchecked = savedUnchecked
    }

    private func bindModifierParameters(_ modifier: AST.ModifierDefinition, _ invocation: AST.ModifierInvocation) {
        let parameters = analysis.parameters(of: modifier.parameters)
        var values: [Parts] = []
        for (index, argument) in tree.nodes(invocation.arguments).enumerated() where index < parameters.count {
            values.append(convert(lower(argument), to: analysis.type(of: parameters[index])).parts)
        }
        for (parameter, value) in zip(parameters, values) { declare(parameter, value) }
    }

    private func countPlaceholders(_ root: NodeID) -> Int {
        var pending = [root]
        var count = 0
        while let node = pending.popLast() {
            if tree.kind(node) == .placeholderStatement { count += 1 }
            pending.append(contentsOf: tree.children(of: node))
        }
        return count
    }

    // MARK: Layers used more than once

    /// The inner layers as a function of (return values, parameters) -> return values.
    private func outline(_ rest: ArraySlice<NodeID>, parameters: [NodeID], body: NodeID) -> FunctionID {
        let returns = returnVariables
        let variables = returns + parameters
        let counts = variables.map { locals[$0]?.variables.count ?? 0 }
        let name = "inner.\(body.rawValue).\(rest.startIndex)"
        let results = counts.prefix(returns.count).reduce(0, +)
        return unit.addFunction(name, parameters: counts.reduce(0, +), results: results) { emitter, words in
            let inner = FunctionLowering(emitter, function: definition)
            inner.currentContract = currentContract
            var next = 0
            for (variable, count) in zip(variables, counts) {
                inner.declare(variable, Parts(words[next..<(next + count)]))
                next += count
            }
            inner.returnVariables = returns
            inner.lowerLayers(rest, parameters: parameters, body: body)
            return inner.returnValues()
        }
    }

    private func callOutlined(_ function: FunctionID, _ returns: [NodeID], _ arguments: [Parts]) {
        let counts = returns.map { locals[$0]?.variables.count ?? 0 }
        let results = e.call(function, arguments.flatMap(\.array), results: counts.reduce(0, +))
        var next = 0
        for (variable, count) in zip(returns, counts) {
            writeLocal(variable, Parts(results[next..<(next + count)]))
            next += count
        }
    }
}
