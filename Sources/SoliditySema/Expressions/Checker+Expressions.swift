// Types of expressions: dispatch, l-values, expected types.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// Checks an expression and returns its type (never `.none`). `arguments` are those of the call that the expression
    /// is the callee of.
    @discardableResult
    mutating func check(_ node: NodeID, arguments: CallArguments? = nil) -> TypeID {
        if node.isNone { return .error }
        let result: TypeID
        switch tree.kind(node) {
        case .literal: result = checkLiteral(node)
        case .identifier: result = checkIdentifier(node, arguments)
        case .memberAccess: result = checkMemberAccess(node, arguments)
        case .functionCall: result = checkCall(node)
        case .functionCallOptions: result = checkCallOptions(node, arguments)
        case .binaryOperation: result = checkBinaryChain(node)
        case .unaryOperation: result = checkUnary(node)
        case .assignment: result = checkAssignment(node)
        case .indexAccess: result = checkIndexAccess(node)
        case .indexRangeAccess: result = checkIndexRange(node)
        case .tupleExpression: result = checkTuple(node)
        case .conditional: result = checkConditional(node)
        case .newExpression: result = checkNew(node)
        case .elementaryTypeNameExpression: result = checkElementaryTypeName(node)
        default:
            addFlags([.isPure], to: node)
            result = .error
        }
        let type = result.isNone ? TypeID.error : result
        setType(type, of: node)
        return type
    }

    func isPure(_ node: NodeID) -> Bool { node.isNone || hasFlag(.isPure, node) }

    /// Checks an expression where a value of type `expected` is wanted.
    @discardableResult
    mutating func check(_ node: NodeID, expecting expected: TypeID) -> Bool {
        let actual = check(node)
        if analysis.isImplicitlyConvertible(actual, to: expected) { return true }
        let mobile = types.mobileType(actual)
        if let value = types.rational(of: actual), !value.isInteger, !mobile.isNone {
            let isExact = types.isSame(expected, mobile)
            report(
                isExact ? .fractionToOwnType : .fractionToOtherType, at: node,
                "\(name(actual)) does not convert to \(name(expected)) implicitly",
                help: isExact ? "convert it explicitly" : "convert it to \(name(mobile)) first, or explicitly")
        } else {
            report(
                .implicitConversion, at: node, "\(name(actual)) does not convert to \(name(expected)) implicitly",
                help: conversionHelp(actual, expected))
        }
        return false
    }

    /// Why an implicit conversion that looks possible is not.
    func conversionHelp(_ source: TypeID, _ target: TypeID) -> String? {
        if let value = types.rational(of: source), value.isInteger, types[target].kind == .integer {
            if value.isNegative && !types[target].isSigned { return "the target type has no negative values" }
            return "the literal is outside of the target's range"
        }
        if let bytes = types.literalBytes(of: source) {
            if types[target].kind == .fixedBytes { return "the literal has \(bytes.count) bytes" }
            if types[target].isString { return "the literal is not valid UTF-8" }
        }
        return nil
    }

    /// Checks an expression that is written to.
    mutating func checkLValue(_ node: NodeID, isOrdinaryAssignment: Bool) {
        if node.isNone { return }
        addFlags(isOrdinaryAssignment ? [.willBeWrittenTo, .isOrdinaryAssignmentTarget] : .willBeWrittenTo, to: node)
        let type = check(node)
        if hasFlag(.isLValue, node) || type == .error { return }
        let (entry, message) = lValueProblem(node)
        report(entry, at: node, message)
    }

    private func lValueProblem(_ node: NodeID) -> (DiagnosticEntry, String) {
        if hasFlag(.isConstant, node) { return (.assignmentToConstant, "a constant cannot be assigned to") }
        if let access = tree.find(AST.IndexAccess.self, node) {
            let base = types[type(of: access.base)]
            if base.kind == .fixedBytes {
                return (.assignmentToFixedByte, "single bytes of a fixed bytes value cannot be changed")
            }
            if base.kind == .array, base.location == .calldata {
                return (.assignmentToCalldataElement, "calldata cannot be written")
            }
        }
        if let access = tree.find(AST.MemberAccess.self, node) {
            let base = types[type(of: access.expression)]
            if base.kind == .structure, base.location == .calldata {
                return (.assignmentToCalldataMember, "calldata cannot be written")
            }
            if base.kind == .array, access.memberName == .length {
                return (.assignmentToLength, "`length` is read-only: arrays in storage change it by `push` and `pop`")
            }
        }
        return (.notAssignable, "this cannot be assigned to")
    }

    private mutating func checkElementaryTypeName(_ node: NodeID) -> TypeID {
        addFlags(.isPure, to: node)
        let typeName = tree.get(AST.ElementaryTypeNameExpression.self, node).type
        return types.typeType(checkTypeName(typeName))
    }

    private mutating func checkLiteral(_ node: NodeID) -> TypeID {
        addFlags(.isPure, to: node)
        let literal = tree.get(AST.Literal.self, node)
        var result = TypeID.none
        if literal.literalKind == .number {
            let bytes = interner.bytes(literal.value)
            let isHex = isHexNumber(bytes)
            if isHex, literal.subdenomination == .none, let type = addressLiteral(node, bytes) { result = type }
            if isHex && literal.subdenomination != .none {
                fatal(.unitOfHexadecimal, at: node, "a hexadecimal number takes no unit: multiply by `1 days` instead")
            }
            if literal.subdenomination == .years {
                report(.yearsUnit, at: node, "`years` is no longer a unit: a year has no fixed length")
            }
        }
        if result.isNone { result = literalType(node) }
        if result.isNone {
            fatal(.malformedNumber, at: node, "this number is malformed or too large")
            return .error
        }
        return result
    }

    /// Hexadecimal numbers of 39 to 41 digits are taken for addresses.
    private mutating func addressLiteral(_ node: NodeID, _ bytes: ArraySlice<UInt8>) -> TypeID? {
        let digits = bytes.filter { $0 != UInt8(ascii: "_") }.dropFirst(2)
        guard digits.count >= 39 && digits.count <= 41 else { return nil }
        if digits.count != 40 {
            report(
                .addressChecksum, at: span(node), "an address has 40 hexadecimal digits, this has \(digits.count)",
                help: "if it is not an address, write `00` before its digits")
        } else if let checksummed = checksummedAddress(Array(digits)), checksummed != Array(digits) {
            let correct = "0x" + String(decoding: checksummed, as: UTF8.self)
            report(
                .addressChecksum, at: span(node), "the checksum (EIP-55) of this address is wrong",
                help: "\(correct) has a correct one",
                fixIts: [FixIt("write the checksum", replace: span(node), with: correct)])
        }
        return .address
    }

    private mutating func checkIdentifier(_ node: NodeID, _ arguments: CallArguments?) -> TypeID {
        var reference = analysis.reference(of: node)
        if reference.isNone {
            reference = resolveOverload(node, arguments)
            if reference.isNone { return .error }
            setReference(reference, of: node)
        }
        let result = declarationType(reference)
        let target = reference.node
        let record = types[result]
        if let builtin = reference.builtin {
            set(.isPure, record.kind == .function, of: node)
            checkDeprecated(builtin, node)
        } else if let variable = tree.find(AST.VariableDeclaration.self, target) {
            let isConstant = variable.mutability == .constant
            set(.isPure, isConstant, of: node)
            set(.isConstant, isConstant, of: node)
            set(.isLValue, !isConstant, of: node)
        } else {
            set(.isPure, record.kind == .typeType || record.kind == .module, of: node)
        }
        switch kind(target) {
        case .functionDefinition, .modifierDefinition, .eventDefinition, .errorDefinition:
            addFlags(.lookupVirtual, to: node)
        default: break
        }
        return result
    }

    private mutating func checkDeprecated(_ builtin: Builtin, _ node: NodeID) {
        switch builtin {
        case .sha3: report(.sha3Removed, at: node, "`sha3` no longer exists: use `keccak256`")
        case .suicide: report(.suicideRemoved, at: node, "`suicide` no longer exists: use `selfdestruct`")
        case .selfdestruct:
            report(
                .selfdestructDeprecated, at: node,
                "`selfdestruct` is deprecated: since Cancun it only moves the balance, except in the transaction that "
                    + "created the contract (EIP-6780)")
        case .now: report(.nowRemoved, at: node, "`now` no longer exists: use `block.timestamp`")
        default: break
        }
    }
}
