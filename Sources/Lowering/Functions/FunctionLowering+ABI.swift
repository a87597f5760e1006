import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// `abi.encode…` and `abi.decode`.
extension FunctionLowering {
    func lowerEncode(_ id: NodeID, _ node: AST.FunctionCall, _ kind: FunctionTypeKind, _ type: TypeID) -> Value {
        let written = Array(tree.nodes(node.arguments))
        var values: [Value] = []
        var targets: [TypeID] = []
        var selector: V?
        if kind == .abiEncodeCall {
            (selector, values, targets) = lowerEncodeCall(written)
        } else {
            values = written.map { lower($0) }
            setSpan(id)
            if kind == .abiEncodeWithSelector, let first = values.first {
                selector = convert(first, to: .bytes4).parts[0]
            } else if kind == .abiEncodeWithSignature, let first = values.first {
                selector = signatureSelector(first)
            }
            if selector != nil { values.removeFirst() }
            targets = values.map { mobileType($0.type) }
        }
        let sources = zip(values, targets).map { encodeSource($0, as: $1) }
        let start = e.freeMemoryPointer()
        var data = e.add(start, e.k(32))
        if let selector {
            e.mstore(data, selector)
            data = e.add(start, e.k(36))
        }
        let end = kind == .abiEncodePacked ? e.encodePacked(sources, at: data) : e.encodeTuple(sources, at: data)
        e.mstore(start, e.sub(end, e.add(start, e.k(32))))
        return Value(type, e.finalizeAllocation(from: start, to: end))
    }

    private func lowerEncodeCall(_ written: [NodeID]) -> (V?, [Value], [TypeID]) {
        guard written.count == 2, let signature = types.function(of: analysis.type(of: written[0])) else {
            return (nil, [], [])
        }
        let function = lower(written[0])
        let selector: V
        if signature.kind == .declaration || function.parts.count < 2 {
            let number = analysis.selector(of: signature.declaration) ?? 0
            selector = e.k(UInt256(UInt64(number)) << 224)
        } else {
            selector = e.shl(e.k(224), function.parts[1])
        }
        let tuple = lower(written[1])
        let isTuple = types.kind(tuple.type) == .tuple
        let targets = signature.parameters.map { types.inMemory($0) }
        return (selector, isTuple ? components(of: tuple) : [tuple], targets)
    }

    /// The selector, left aligned, of a signature given as a string.
    private func signatureSelector(_ signature: Value) -> V {
        if let literal = types.literalBytes(of: signature.type) {
            let number = Analysis.selector(ofSignature: String(decoding: literal, as: UTF8.self))
            return e.k(UInt256(UInt64(number)) << 224)
        }
        // The copy in memory is given up again.
        let free = e.freeMemoryPointer()
        let bytes = convert(signature, to: .bytesMemory).parts[0]
        let hash = e.keccak256(e.add(bytes, e.k(32)), e.mload(bytes))
        e.builder.effect(.setFreeMemoryPointer, free)
        return e.and(hash, e.k(e.leftMask(bytes: 4)))
    }

    func lowerDecode(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        guard let first = tree.nodes(node.arguments).first else { return Value(type) }
        let data = lower(first)
        setSpan(id)
        let targetTypes = types.kind(type) == .tuple ? types.components(of: type) : [type]
        let targets = targetTypes.map {
            Emitter.DecodeTarget(layout: layouts.layout(of: $0), location: layouts.location(of: $0))
        }
        let results: [Parts]
        if layouts.location(of: data.type) == .calldata {
            let memoryTargets = targets.map {
                Emitter.DecodeTarget(layout: $0.layout, location: $0.location == .calldata ? .calldata : .memory)
            }
            results = e.decodeTuple(
                memoryTargets, start: data.parts[0], end: e.add(data.parts[0], data.parts[1]), fromMemory: false)
        } else {
            let bytes = convert(data, to: .bytesMemory).parts[0]
            let start = e.add(bytes, e.k(32))
            results = e.decodeTuple(targets, start: start, end: e.add(start, e.mload(bytes)), fromMemory: true)
        }
        var parts = Parts()
        for result in results { parts.append(result) }
        return Value(type, parts)
    }
}
