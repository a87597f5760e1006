// What is known about one contract, interface or library after analysis.

import SoliditySyntax

/// A function of a contract's external interface.
public struct InterfaceFunction: Hashable, Sendable {
    /// First four bytes of the Keccak-256 hash of `signature`, big-endian.
    public var selector: UInt32
    /// A FunctionDefinition, or the VariableDeclaration of a public state variable.
    public var declaration: NodeID
    /// Function type of kind `.external` (`TypeTable.function(of:)` has names, parameters and returns).
    public var type: TypeID
    /// `transfer(address,uint256)`.
    public var signature: String
}

/// Where the arguments of a base contract's constructor are written.
public struct BaseConstructorArguments: Hashable, Sendable {
    /// The base contract.
    public var base: NodeID
    /// An InheritanceSpecifier or a ModifierInvocation (of a constructor) with the arguments.
    public var source: NodeID
    /// The contract in which `source` is written: its constructor parameters are in scope for a ModifierInvocation.
    public var contract: NodeID
}

/// A contract that another one needs the code of, with the first expression that needs it.
public struct ContractDependency: Hashable, Sendable {
    public var contract: NodeID
    public var referrer: NodeID
}

/// Shared by reference, because it is looked up all the time. The checker fills it; afterwards it is never changed, so that
/// all threads may read it.
public final class ContractInfo: @unchecked Sendable {
    /// The ContractDefinition node.
    public let node: NodeID
    public let sourceUnit: NodeID
    /// This contract and all its bases, most derived first; `[node]` when the hierarchy is broken (reported).
    public internal(set) var linearizedBases: [NodeID] = []
    /// Bases as written.
    public internal(set) var directBases: [NodeID] = []

    // Members written in this contract itself, in source order.
    public internal(set) var functions: [NodeID] = []
    public internal(set) var modifiers: [NodeID] = []
    public internal(set) var stateVariables: [NodeID] = []
    public internal(set) var events: [NodeID] = []
    public internal(set) var errors: [NodeID] = []
    public internal(set) var usingDirectives: [NodeID] = []
    /// The constructor written in this contract, or `.none`.
    public internal(set) var constructor = NodeID.none

    // Facts that take the bases into account.
    /// Storage order: most basic contract first, then source order. Includes constants, immutables and transient
    /// variables; filter by the declaration's mutability and location.
    public internal(set) var allStateVariables: [NodeID] = []
    public internal(set) var receive = NodeID.none
    public internal(set) var fallback = NodeID.none
    /// External interface with inherited functions and getters, sorted by selector.
    public internal(set) var interfaceFunctions: [InterfaceFunction] = []
    /// One entry per base that is given constructor arguments, in linearisation order.
    public internal(set) var baseConstructorArguments: [BaseConstructorArguments] = []
    /// Functions and modifiers without body, inherited ones included; empty for a deployable contract.
    public internal(set) var unimplemented: [NodeID] = []
    /// Events that reachable code emits and errors it uses, declared anywhere, sorted by node. Filled if no error was
    /// found.
    public internal(set) var usedEvents: [NodeID] = []
    public internal(set) var usedErrors: [NodeID] = []
    /// Contracts whose code reachable code needs (`new`, `type(C).creationCode`), sorted by node. Filled if no error was
    /// found.
    public internal(set) var dependencies: [ContractDependency] = []
    /// Code that runs while the contract is created, and once it is deployed.
    public internal(set) var creationGraph = CallGraph()
    public internal(set) var deployedGraph = CallGraph()
    /// `abstract` keyword.
    public internal(set) var isAbstract = false
    public internal(set) var kind: ContractKind = .contract
    /// Value of `layout at`, or nil.
    public internal(set) var layoutBase: Rational?

    init(node: NodeID, sourceUnit: NodeID) {
        self.node = node
        self.sourceUnit = sourceUnit
    }

    public var isInterface: Bool { kind == .interface }
    public var isLibrary: Bool { kind == .library }
    public var canBeDeployed: Bool { !isAbstract && kind != .interface }
}
