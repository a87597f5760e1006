import EVMTarget
import IR
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

/// What code generation may use and how it behaves.
public struct LoweringOptions: Sendable {
    /// The EVM version that the code is for.
    public var fork: Fork
    public var revertStrings: RevertReasons

    public init(fork: Fork = .cancun, revertStrings: RevertReasons = .default) {
        self.fork = fork
        self.revertStrings = revertStrings
    }
}

/// Facts about a program that the lowering of all its contracts shares.
public struct LoweringProgram: Sendable {
    public let analysis: Analysis
    let assemblyWritten: Set<NodeID>

    public init(_ analysis: Analysis) {
        self.analysis = analysis
        var written: Set<NodeID> = []
        let tree = analysis.tree
        for index in 0..<tree.count {
            let id = NodeID(Int32(index))
            guard tree.kind(id) == .yulAssignment else { continue }
            for target in tree.nodes(tree.get(AST.YulAssignment.self, id).targets) {
                if let reference = analysis.yulReference(of: target) { written.insert(reference.declaration.node) }
            }
        }
        assemblyWritten = written
    }

    /// `path:Name`.
    public func qualifiedName(of contract: NodeID) -> String {
        let unit = analysis.sourceUnit(of: contract)
        let path = analysis.sourceUnits.first { $0.node == unit }?.path ?? ""
        return "\(path):\(analysis.name(of: contract))"
    }
}

/// Translates checked contracts to SSA IR.
public enum Lowering {
    /// Lowers one deployable contract or library.
    /// - Returns: the module, nil when something could not be compiled, and the diagnostics that say what.
    public static func lower(
        contract: NodeID, program: LoweringProgram, options: LoweringOptions = LoweringOptions()
    ) -> (module: IRModule?, diagnostics: DiagnosticList) {
        let lowering = ContractLowering(contract, program: program, options: options)
        let creation = ObjectLowering(lowering, isCreation: true)
        CreationLowering(creation).lower()
        creation.drain()
        let runtime = ObjectLowering(lowering, isCreation: false)
        DispatchLowering(runtime).lower()
        runtime.drain()
        lowering.module.creation = creation.object
        lowering.module.runtime = runtime.object
        return (lowering.diagnostics.hasErrors ? nil : lowering.module, lowering.diagnostics)
    }
}
