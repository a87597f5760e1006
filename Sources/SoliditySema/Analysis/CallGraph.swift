// Which code of a contract can run while it is created and once it is deployed, and what that code needs.

import SoliditySyntax

/// Reachability of functions and modifiers in one contract.
public struct CallGraph: Sendable {
    /// Functions and modifiers that can run, in order of discovery; constructors in creation graphs too.
    public internal(set) var callables: [NodeID] = []
    /// Functions whose value is taken (`f` without a call): possible targets of internal function pointers, in order of
    /// discovery.
    public internal(set) var dispatchTargets: [NodeID] = []
    /// Some code calls an internal function pointer.
    public internal(set) var callsDispatch = false
    /// Events emitted and errors used, in order of discovery.
    public internal(set) var events: [NodeID] = []
    public internal(set) var errors: [NodeID] = []
    /// Contracts whose code is needed, with the first expression that needs it.
    public internal(set) var dependencies: [ContractDependency] = []
}
