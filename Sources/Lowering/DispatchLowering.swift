import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// The entry of the runtime code: selection of the external function, argument decoding, result encoding.
struct DispatchLowering {
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
        let entry = unit.addFunction("main", parameters: 0, results: 0) { e, _ in
            lowerEntry(e)
            e.builder.unreachable()
            return []
        }
        unit.setEntry(entry)
    }

    private func lowerEntry(_ e: Emitter) {
        e.setSpan(tree.span(contract.contract))
        e.builder.effect(.setFreeMemoryPointer, e.builder.value(.memoryGuard))
        guard let info = analysis.contract(contract.contract) else { return }
        let other = e.builder.createBlock()
        if !info.interfaceFunctions.isEmpty {
            let select = e.builder.createBlock()
            e.builder.branch(e.lt(e.calldatasize(), e.k(4)), then: other, otherwise: select)
            e.builder.seal(select)
            e.builder.switchTo(select)
            let selector = e.shr(e.k(224), e.calldataload(e.k(0)))
            var cases: [SwitchCase] = []
            for function in info.interfaceFunctions {
                cases.append(SwitchCase(UInt256(UInt64(function.selector)), Edge(e.builder.createBlock())))
            }
            e.builder.terminate(.switch(value: selector, cases: cases, otherwise: Edge(other)))
            for (function, item) in zip(info.interfaceFunctions, cases) {
                e.builder.seal(item.edge.target)
                e.builder.switchTo(item.edge.target)
                lowerExternal(e, function, isLibrary: info.isLibrary)
            }
        } else {
            e.builder.jump(other)
        }
        e.builder.seal(other)
        e.builder.switchTo(other)
        e.setSpan(tree.span(contract.contract))
        lowerReceive(e, info)
        lowerFallback(e, info)
    }

    // MARK: Functions

    private func lowerExternal(_ e: Emitter, _ function: InterfaceFunction, isLibrary: Bool) {
        e.setSpan(tree.span(function.declaration))
        guard let definition = tree.find(AST.FunctionDefinition.self, function.declaration) else {
            e.refuseEther()
            GetterLowering(unit, e).lower(function.declaration)
            return
        }
        if isLibrary {
            if definition.stateMutability > .view {
                let id = contract.libraryAddressImmutable()
                e.revertIf(
                    e.eq(e.builder.value(.loadImmutable, auxiliary: id.rawValue), e.address()),
                    "Non-view function of library called without DELEGATECALL")
            }
        } else if definition.stateMutability != .payable {
            e.refuseEther()
        }
        let parameterTypes = analysis.parameters(of: definition.parameters).map { analysis.type(of: $0) }
        let returnTypes = analysis.parameters(of: definition.returnParameters).map { analysis.type(of: $0) }
        let arguments = e.decodeTuple(
            parameterTypes.map { decodeTarget($0, isLibrary) }, start: e.k(4), end: e.calldatasize(), fromMemory: false
        ).flatMap(\.array)
        let results = returnTypes.reduce(0) { $0 + contract.partCount(of: $1) }
        let words = e.call(unit.function(function.declaration), arguments, results: results)
        var next = 0
        var sources: [EncodeSource] = []
        let lowering = FunctionLowering(e, function: .none)
        for type in returnTypes {
            let count = contract.partCount(of: type)
            let value = Value(type, Parts(words[next..<(next + count)]))
            sources.append(lowering.encodeSource(value, as: type, forLibrary: isLibrary))
            next += count
        }
        returnEncoded(e, sources)
    }

    private func decodeTarget(_ type: TypeID, _ isLibrary: Bool) -> Emitter.DecodeTarget {
        if isLibrary, contract.types[type].isInStorage {
            return Emitter.DecodeTarget(layout: contract.layouts.uint256, location: .stack)
        }
        return Emitter.DecodeTarget(
            layout: contract.layouts.layout(of: type), location: contract.layouts.location(of: type))
    }

    /// Ends the call with an encoding of values. Plain words go to the start of memory, which nobody needs any more.
    private func returnEncoded(_ e: Emitter, _ sources: [EncodeSource]) {
        if sources.isEmpty {
            e.builder.terminate(.stop)
            return
        }
        e.returnEncoded(sources)
    }

    // MARK: Ether and unknown selectors

    private func lowerReceive(_ e: Emitter, _ info: ContractInfo) {
        guard !info.receive.isNone else { return }
        e.ifThen(e.isZero(e.calldatasize())) {
            _ = e.call(unit.function(info.receive), [], results: 0)
            e.builder.terminate(.stop)
        }
    }

    private func lowerFallback(_ e: Emitter, _ info: ContractInfo) {
        guard let fallback = tree.find(AST.FunctionDefinition.self, info.fallback) else {
            e.revertIf(
                e.k(1),
                info.receive.isNone
                    ? "Contract does not have fallback nor receive functions"
                    : "Unknown signature and no fallback defined")
            e.builder.unreachable()
            return
        }
        if fallback.stateMutability != .payable { e.refuseEther() }
        let function = unit.function(info.fallback)
        if analysis.parameters(of: fallback.parameters).isEmpty {
            _ = e.call(function, [], results: 0)
            e.builder.terminate(.stop)
            return
        }
        let result = e.call(function, [e.k(0), e.calldatasize()])[0]
        e.builder.terminate(.evmReturn(offset: e.add(result, e.k(32)), length: e.mload(result)))
    }
}

extension Emitter {
    func refuseEther() { revertIf(callvalue(), "Ether sent to non-payable function") }

    /// RETURN with the encoding of a tuple.
    func returnEncoded(_ sources: [EncodeSource]) {
        let isPlain = sources.allSatisfy { layouts.isValue($0.layout) }
        let start = isPlain ? k(0) : freeMemoryPointer()
        let end = encodeTuple(sources, at: start)
        builder.terminate(.evmReturn(offset: start, length: sub(end, start)))
    }
}
