// Which passes run in which order, as data.

import IR
import Primitives

/// What the optimiser is asked for.
public struct OptimizerOptions: Sendable {
    /// False: only what is needed to get code at all.
    public var isEnabled: Bool
    /// Expected number of executions of each opcode over the life of the code; weighs size against run time.
    public var runs: Int
    /// Verify after each pass. Costs time; on in debug builds.
    public var verifiesPasses: Bool
    /// False for EVM versions without shift instructions.
    public var hasShifts: Bool

    public init(isEnabled: Bool = true, runs: Int = 200, hasShifts: Bool = true, verifiesPasses: Bool? = nil) {
        self.isEnabled = isEnabled
        self.runs = runs
        self.hasShifts = hasShifts
        #if DEBUG
            self.verifiesPasses = verifiesPasses ?? true
        #else
            self.verifiesPasses = verifiesPasses ?? false
        #endif
    }
}

/// A pass, by name.
public enum Pass: String, CaseIterable, Sendable {
    case controlFlow, valueNumbering, deadCode, stateForwarding, deadStores, loopInvariants, hoistChecks, inline
    case deadFunctions, expand, replaceShifts, constantPropagation
}

/// An order of passes.
public struct Pipeline: Sendable {
    public var passes: [Pass]

    public init(_ passes: [Pass]) { self.passes = passes }

    /// Expansion alone.
    public static let minimal = Pipeline([.deadFunctions, .expand])

    /// The order for optimised code.
    public static func standard(runs: Int) -> Pipeline {
        let clean: [Pass] = [.valueNumbering, .controlFlow, .deadCode]
        let state: [Pass] = [.stateForwarding, .valueNumbering, .deadStores, .controlFlow, .deadCode]
        return Pipeline(
            clean + [.inline, .hoistChecks, .constantPropagation] + clean + state + [.loopInvariants] + state + [
                .expand
            ] + clean + state)
    }
}

/// A pass broke the IR: an internal error of the compiler.
public struct OptimizerFailure: Error, Sendable, CustomStringConvertible {
    public let pass: Pass
    public let violation: IRViolation
    public var description: String { "pass `\(pass.rawValue)`: \(violation)" }
}

/// The entry point of the target.
public enum Optimizer {
    /// Optimises and expands a module for the back end.
    public static func run(_ module: inout IRModule, options: OptimizerOptions) throws(OptimizerFailure) {
        var pipeline = options.isEnabled ? Pipeline.standard(runs: options.runs) : Pipeline.minimal
        if !options.hasShifts { pipeline.passes.append(.replaceShifts) }
        try run(&module, pipeline, options: options)
    }

    /// Runs the passes of a pipeline in order.
    public static func run(
        _ module: inout IRModule, _ pipeline: Pipeline, options: OptimizerOptions
    ) throws(OptimizerFailure) {
        var phase = IRPhase.semantic
        for pass in pipeline.passes {
            run(pass, &module.creation, options)
            if module.hasRuntime { run(pass, &module.runtime, options) }
            if pass == .expand { phase = .expanded }
            if options.verifiesPasses, let violation = IRVerifier.verify(module, phase: phase).first {
                throw OptimizerFailure(pass: pass, violation: violation)
            }
        }
    }

    /// Runs one pass on one object.
    public static func run(_ pass: Pass, _ object: inout IRObject, _ options: OptimizerOptions) {
        switch pass {
        case .inline: Inliner.run(&object, runs: options.runs)
        case .deadFunctions: DeadFunctions.run(&object)
        case .expand: ExpandSemantics.run(&object)
        case .replaceShifts: ReplaceShifts.run(&object)
        case .controlFlow:
            for index in object.functions.indices { ControlFlowSimplification.run(&object.functions[index]) }
        case .valueNumbering: for index in object.functions.indices { ValueNumbering.run(&object.functions[index]) }
        case .constantPropagation:
            for index in object.functions.indices { ConstantPropagation.run(&object.functions[index]) }
        case .stateForwarding: StateForwarding.run(&object)
        case .hoistChecks: for index in object.functions.indices { CheckHoisting.run(&object.functions[index]) }
        // More values live at once need places that such assembly denies them.
        case .loopInvariants where object.hasMemoryUnsafeAssembly: break
        case .deadCode, .deadStores, .loopInvariants:
            let effects = FunctionEffects(object, CallGraph(object))
            let isSafe = !object.hasMemoryUnsafeAssembly
            for index in object.functions.indices {
                switch pass {
                case .loopInvariants: LoopInvariants.run(&object.functions[index], effects, isMemorySafe: isSafe)
                case .deadStores: DeadStores.run(&object.functions[index], effects, isMemorySafe: isSafe)
                default: DeadCode.run(&object.functions[index], effects)
                }
            }
        }
    }
}
