// Facts about expressions beside their type.

import SoliditySyntax

/// How a `FunctionCall` node is to be understood.
public enum CallKind: UInt8, Sendable {
    case functionCall
    /// `uint8(x)`, `C(addr)`, `E(1)`: one argument, explicit conversion.
    case typeConversion
    /// `S(a, b)`, `S({x: a, y: b})`: a struct in memory.
    case structConstructor
}

/// How a name that refers to a function or modifier selects the code to run.
public enum FunctionLookup: UInt8, Sendable {
    /// Exactly the referenced declaration (`C.f`, library and free functions, bound functions).
    case fixed
    /// The most derived override: `Analysis.resolveVirtual`.
    case virtual
    /// The next one after the current contract in the linearisation: `Analysis.resolveSuper`.
    case superLookup
}

struct ExpressionFlags: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The value is fixed at compile time (in solc's sense, which constants initialisers must satisfy).
    static let isPure = ExpressionFlags(rawValue: 1)
    static let isLValue = ExpressionFlags(rawValue: 2)
    /// Refers to a `constant` variable.
    static let isConstant = ExpressionFlags(rawValue: 4)
    static let willBeWrittenTo = ExpressionFlags(rawValue: 8)
    /// Target of `=`, not of a compound assignment, `++`, `--` or `delete`.
    static let isOrdinaryAssignmentTarget = ExpressionFlags(rawValue: 16)
    /// The callee of a call which names a function definition.
    static let isCalledDirectly = ExpressionFlags(rawValue: 32)
    static let typeConversion = ExpressionFlags(rawValue: 64)
    static let structConstructor = ExpressionFlags(rawValue: 128)
    static let lookupVirtual = ExpressionFlags(rawValue: 256)
    static let lookupSuper = ExpressionFlags(rawValue: 512)
    /// The external call of a `try` statement.
    static let isTryCall = ExpressionFlags(rawValue: 1024)
    /// Has been visited by the type checker.
    static let isChecked = ExpressionFlags(rawValue: 2048)
}

/// The part of a Solidity variable that a Yul identifier names.
public enum YulSuffix: UInt8, Sendable {
    /// No suffix: the value of a local variable, a constant, or the address of a library.
    case none
    case slot, offset, length, address, selector
}

/// A Solidity declaration used inside an assembly block.
public struct YulReference: Hashable, Sendable {
    /// A local variable, parameter, state variable, constant, or a library.
    public var declaration: DeclarationID
    public var suffix: YulSuffix
}
