import Primitives
import SoliditySema
import SoliditySyntax

/// Where the state variables of one contract lie.
public struct ContractLayout: Sendable {
    public struct Variable: Sendable {
        public let declaration: NodeID
        public let type: TypeID
        public let position: StorageOffset
    }

    /// Variables in storage, in layout order.
    public private(set) var storage: [Variable] = []
    /// Variables in transient storage, in layout order.
    public private(set) var transient: [Variable] = []
    /// Immutable variables, in layout order.
    public private(set) var immutables: [NodeID] = []
    private var positions: [NodeID: StorageOffset] = [:]

    /// Places the variables of a contract and its bases: most basic first, starting at the slot of `layout at`.
    public init(of contract: NodeID, in table: LayoutTable) {
        let analysis = table.analysis
        guard let info = analysis.contract(contract) else { return }
        let base = info.layoutBase.map { UInt256($0.truncated) } ?? .zero
        var storagePacker = StoragePacker(baseSlot: base)
        var transientPacker = StoragePacker()
        for declaration in info.allStateVariables {
            let node = analysis.tree.get(AST.VariableDeclaration.self, declaration)
            switch node.mutability {
            case .constant: continue
            case .immutable:
                immutables.append(declaration)
                continue
            case .mutable: break
            }
            let type = analysis.type(of: declaration)
            let layout = table.layout(of: type)
            let bytes = table.storageBytes(layout)
            let slots = table.storageSlots(layout)
            if node.location == .transient {
                let position = transientPacker.place(bytes: bytes, slots: slots)
                transient.append(Variable(declaration: declaration, type: type, position: position))
                positions[declaration] = position
            } else {
                let position = storagePacker.place(bytes: bytes, slots: slots)
                storage.append(Variable(declaration: declaration, type: type, position: position))
                positions[declaration] = position
            }
        }
    }

    /// The absolute position of a state variable that is neither constant nor immutable.
    public func position(of variable: NodeID) -> StorageOffset? {
        positions[variable]
    }
}
