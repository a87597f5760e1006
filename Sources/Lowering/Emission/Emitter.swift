import IR
import Primitives
import SolidityLayout
import SoliditySource
import SoliditySyntax

/// Writes one IR function: thin wrappers over `IRBuilder` in the vocabulary of code generation.
final class Emitter {
    typealias V = ValueID
    typealias Variable = VariableID

    unowned let unit: ObjectLowering
    let layouts: LayoutTable
    var builder: IRBuilder

    init(_ unit: ObjectLowering, name: String, parameters: Int, results: Int) {
        self.unit = unit
        layouts = unit.layouts
        builder = IRBuilder(name: name, parameterCount: parameters, resultCount: results)
    }

    var parameters: [V] { builder.parameters }

    // MARK: Constants and variables

    func k(_ value: Int) -> V { builder.constant(UInt256(truncatingIfNeeded: value)) }
    func k(_ value: UInt256) -> V { builder.constant(value) }

    func variable(_ value: V) -> Variable { builder.newVariable(value) }
    func get(_ variable: Variable) -> V { builder.read(variable) }
    func set(_ variable: Variable, _ value: V) { builder.write(variable, value) }

    // MARK: Calls of functions of the same object

    func call(_ function: FunctionID, _ arguments: [V], results: Int = 1) -> [V] {
        builder.invoke(function, arguments, resultCount: results)
    }

    // MARK: Guards

    func panicIf(_ condition: V, _ code: PanicCode) { builder.panicIf(condition, code: code.rawValue) }
    func revertIf(_ condition: V) { builder.revertIf(condition) }
    /// A check that the compiler inserts: reverts without data, or with a reason where reasons are asked for.
    func revertIf(_ condition: V, _ reason: String) {
        if unit.options.revertStrings == .debug {
            revertIf(condition, data: FunctionLowering.errorData(Array(reason.utf8)))
        } else {
            revertIf(condition)
        }
    }
    func revertIf(_ condition: V, data: [UInt8]) {
        builder.revertIf(condition, unit.segment(.bytes(data)))
    }
    func revertForwardIf(_ condition: V) {
        if unit.options.fork.hasReturnData {
            builder.effect(.revertForwardIf, condition)
        } else {
            revertIf(condition)
        }
    }

    // MARK: Control flow

    /// Runs `then` when the condition is not 0.
    func ifThen(_ condition: V, _ then: () -> Void) {
        let thenBlock = builder.createBlock()
        let join = builder.createBlock()
        builder.branch(condition, then: thenBlock, otherwise: join)
        builder.seal(thenBlock)
        builder.switchTo(thenBlock)
        then()
        builder.jump(join)
        builder.seal(join)
        builder.switchTo(join)
    }

    func ifElse(_ condition: V, then: () -> Void, else otherwise: () -> Void) {
        let thenBlock = builder.createBlock()
        let elseBlock = builder.createBlock()
        let join = builder.createBlock()
        builder.branch(condition, then: thenBlock, otherwise: elseBlock)
        builder.seal(thenBlock)
        builder.seal(elseBlock)
        builder.switchTo(thenBlock)
        then()
        builder.jump(join)
        builder.switchTo(elseBlock)
        otherwise()
        builder.jump(join)
        builder.seal(join)
        builder.switchTo(join)
    }

    /// Repeats `body` while the condition, evaluated before each round, is not 0.
    func loop(while condition: () -> V, _ body: () -> Void) {
        let header = builder.createBlock()
        let bodyBlock = builder.createBlock()
        let exit = builder.createBlock()
        builder.jump(header)
        builder.switchTo(header)
        builder.branch(condition(), then: bodyBlock, otherwise: exit)
        builder.seal(bodyBlock)
        builder.switchTo(bodyBlock)
        body()
        builder.jump(header)
        builder.seal(header)
        builder.seal(exit)
        builder.switchTo(exit)
    }

    func functionReturn(_ values: [V]) { builder.functionReturn(values) }

    // MARK: Finishing

    /// The finished function. A function in which a value is missing, because a construct could not be compiled, is
    /// given up: its contract gets no code.
    func finish() -> IRFunction {
        if isComplete { return builder.finish() }
        unit.contract.reportIncomplete(builder.function.name)
        return IRFunction(
            name: builder.function.name, parameterCount: builder.parameters.count,
            resultCount: builder.function.resultCount)
    }

    private var isComplete: Bool {
        let function = builder.function
        for index in function.instructions.indices
        where function.operands(InstructionID(index)).contains(where: \.isNone) {
            return false
        }
        for block in function.blocks {
            var isMissing = false
            block.terminator.forEachUse { if $0.isNone { isMissing = true } }
            if isMissing { return false }
        }
        return true
    }

    // MARK: Source positions

    func setSpan(_ span: Span) {
        builder.span = span.isNone ? .none : IRSpan(start: span.start, end: span.end)
    }
}

/// The codes of `Panic(uint256)`.
enum PanicCode: Int {
    case generic = 0x00
    case assertion = 0x01
    case arithmetic = 0x11
    case divisionByZero = 0x12
    case enumConversion = 0x21
    case storageEncoding = 0x22
    case emptyPop = 0x31
    case arrayOutOfBounds = 0x32
    case outOfMemory = 0x41
    case invalidInternalFunction = 0x51
}
