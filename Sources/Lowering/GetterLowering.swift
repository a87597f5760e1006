import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// The external functions of public state variables.
struct GetterLowering {
    private let contract: ContractLowering
    private let analysis: Analysis
    private let layouts: LayoutTable
    private let e: Emitter

    init(_ unit: ObjectLowering, _ emitter: Emitter) {
        contract = unit.contract
        analysis = contract.analysis
        layouts = contract.layouts
        e = emitter
    }

    /// Lowers the whole external function: decoding of keys, access, return.
    func lower(_ variable: NodeID) {
        let lowering = FunctionLowering(e, function: .none)
        let parameters = analysis.getterParameters(of: variable)
        let keys = e.decodeTuple(
            parameters.map { Emitter.DecodeTarget(layout: layouts.layout(of: $0.type), location: .memory) },
            start: e.k(4), end: e.calldatasize(), fromMemory: false)
        let node = contract.tree.get(AST.VariableDeclaration.self, variable)
        if node.mutability != .mutable {
            let value =
                node.mutability == .constant
                ? lowering.convert(lowering.lower(node.value), to: analysis.type(of: variable))
                : lowering.read(lowering.variableDestination(variable))
            e.returnEncoded([lowering.encodeSource(value, as: value.type)])
            return
        }
        var destination = lowering.variableDestination(variable)
        for (key, parameter) in zip(keys, parameters) {
            let base = lowering.read(destination)
            let record = contract.types[base.type]
            if record.kind == .array {
                // Unlike an index expression, a getter reverts without data when the index is too large.
                let length = e.storageArrayLength(base.parts[0], layouts.layout(of: base.type))
                e.revertIf(e.isZero(e.lt(key[0], length)))
                let place = e.storageElementUnchecked(base.parts[0], layouts.layout(of: base.type), key[0])
                destination = Destination(place: .storage(place), type: record.element)
            } else {
                let place = lowering.elementPlace(base, Value(parameter.type, key))
                destination = Destination(place: place, type: record.value)
            }
        }
        returnValue(lowering, destination)
    }

    private func returnValue(_ lowering: FunctionLowering, _ destination: Destination) {
        let value = lowering.read(destination)
        let layout = layouts.layout(of: destination.type)
        guard case .structure(let declaration) = layouts.kind(layout) else {
            e.returnEncoded([lowering.encodeSource(value, layout)])
            return
        }
        let source = EncodeSource(layout: layout, location: .storage, parts: value.parts)
        let sources = layouts.members(of: declaration).compactMap { member -> EncodeSource? in
            switch layouts.kind(member.layout) {
            case .mapping, .array: return nil
            default: return e.readMember(source, member)
            }
        }
        e.returnEncoded(sources)
    }
}
