// Member access.

import EVMTarget
import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkMemberAccess(_ node: NodeID, _ arguments: CallArguments?) -> TypeID {
        let access = tree.get(AST.MemberAccess.self, node)
        let object = check(access.expression)
        if object == .error { return .error }
        let all = members(of: object, named: access.memberName)
        var found = all
        if all.count > 1, let arguments {
            found = all.filter { member in
                guard let signature = analysis.types.function(of: member.type) else { return true }
                return canTake(signature, arguments, receiver: object)
            }
        }
        guard let member = found.first else {
            reportMissingMember(node, access, object, hadCandidates: !all.isEmpty)
            return .error
        }
        if found.count > 1 {
            fatal(
                .ambiguousMember, at: node,
                "`\(text(access.memberName))` of \(name(object)) is overloaded and not decided here")
            return .error
        }
        setReference(member.declaration, of: node)
        checkMemberUse(node, access, object, member, arguments)
        setMemberFlags(node, access, object, member)
        checkMemberAvailability(node, member)
        return member.type
    }

    private mutating func checkMemberUse(
        _ node: NodeID, _ access: AST.MemberAccess, _ object: TypeID, _ member: Member, _ arguments: CallArguments?
    ) {
        guard let signature = analysis.types.function(of: member.type) else { return }
        if signature.kind == .setGas || signature.kind == .setValue {
            let option = text(access.memberName)
            report(.oldCallOptions, at: node, "`.\(option)(...)` no longer exists: write `{\(option): ...}`")
        }
        if signature.kind == .arrayPush, arguments?.types.isEmpty == false, analysis.containsMapping(object) {
            report(.pushOfMapping, at: node, "an element that contains a mapping cannot be pushed: use `push()`")
        }
        let record = types[object]
        if !signature.hasBoundFirstArgument, record.kind == .typeType, types[record.element].isSuper {
            addFlags(.lookupSuper, to: node)
        }
    }

    private mutating func setMemberFlags(
        _ node: NodeID, _ access: AST.MemberAccess, _ object: TypeID, _ member: Member
    ) {
        let record = types[object]
        var isMemberPure = false
        let variable = tree.find(AST.VariableDeclaration.self, member.declaration.node)
        let isConstantVariable = variable?.mutability == .constant
        switch record.kind {
        case .structure: set(.isLValue, record.location != .calldata, of: node)
        case .typeType:
            let named = types[record.element]
            if named.kind == .contract {
                set(.isLValue, variable != nil && !isConstantVariable, of: node)
                if analysis.types.function(of: member.type)?.kind == .declaration {
                    isMemberPure = isPure(access.expression)
                }
            } else if named.kind == .enumeration || named.kind == .userDefinedValue {
                isMemberPure = true
            }
        case .module: isMemberPure = isPure(access.expression)
        case .magic:
            switch record.magicKind {
            case .abi, .metaType: isMemberPure = true
            default: break
            }
        case .function:
            if access.memberName == .selector { isMemberPure = isSelectorPure(access.expression, object) }
        default: break
        }
        if isConstantVariable { isMemberPure = true }
        set(.isPure, isMemberPure, of: node)
    }

    /// `C.f.selector`, `this.f.selector`: known at compile time.
    private func isSelectorPure(_ expression: NodeID, _ function: TypeID) -> Bool {
        guard let signature = analysis.types.function(of: function), kind(signature.declaration) == .functionDefinition,
            let parent = tree.find(AST.MemberAccess.self, expression)
        else { return false }
        let builtin = kind(parent.expression) == .identifier ? analysis.reference(of: parent.expression).builtin : nil
        return builtin == .this || builtin == .superName || isPure(parent.expression)
    }

    private mutating func checkMemberAvailability(_ node: NodeID, _ member: Member) {
        let fork = options.fork
        switch member.declaration.builtin {
        case .typeRuntimeCode:
            let access = tree.get(AST.MemberAccess.self, node)
            let contract = types[types[type(of: access.expression)].element].declaration
            let bases = analysis.contract(contract)?.linearizedBases ?? []
            let hasImmutables = bases.contains { base in
                (analysis.contract(base)?.stateVariables ?? []).contains {
                    tree.get(AST.VariableDeclaration.self, $0).mutability == .immutable
                }
            }
            if hasImmutables {
                report(
                    .runtimeCodeOfImmutables, at: node,
                    "the runtime code of a contract with immutables is only known once deployed")
            }
        case .blockChainid where fork < .istanbul: report(.chainidTooOld, at: node, "`chainid` exists since Istanbul")
        case .blockBasefee where fork < .london: report(.basefeeTooOld, at: node, "`basefee` exists since London")
        case .blockBlobbasefee where fork < .cancun:
            report(.blobbasefeeTooOld, at: node, "`blobbasefee` exists since Cancun")
        case .blockPrevrandao where fork < .paris:
            report(.prevrandaoTooOld, at: node, "`prevrandao` exists since Paris: before, it is `difficulty`")
        case .blockDifficulty where fork >= .paris:
            report(
                .difficultyDeprecated, at: node,
                "since Paris, `difficulty` is `prevrandao`: a random number of the beacon chain")
        case .addressCodehash where fork < .constantinople:
            report(.codehashTooOld, at: node, "`codehash` exists since Constantinople")
        default: break
        }
    }

    private mutating func reportMissingMember(
        _ node: NodeID, _ access: AST.MemberAccess, _ object: TypeID, hadCandidates: Bool
    ) {
        let member = text(access.memberName)
        let record = types[object]
        if !hadCandidates, record.isReference {
            let stored = types.at(.storagePointer, object)
            if !members(of: stored, named: access.memberName).isEmpty {
                fatal(.storageOnlyMember, at: node, "`\(member)` of \(name(object)) only exists in storage")
                return
            }
        }
        let message =
            "\(name(object)) has no member `\(member)`"
            + (hadCandidates ? " that takes these arguments" : "")
        if let signature = analysis.types.function(of: object),
            let (entry, text) = functionMemberProblem(signature, access)
        {
            fatal(entry, at: node, text ?? message + ": call the function first")
            return
        }
        if record.kind == .contract, !addressMember(access.memberName, isPayable: true).isEmpty {
            fatal(.addressMemberOfContract, at: node, message + ": addresses have it, convert with `address(...)`")
            return
        }
        if record.kind == .address, access.memberName == .send || access.memberName == .transfer {
            fatal(
                .transferToNonPayable, at: node, "`\(member)` needs an `address payable`: convert with `payable(...)`")
            return
        }
        let meant =
            hadCandidates ? .none : suggestMember(of: object, for: access.memberName, at: access.memberSpan)
        fatal(.unknownMember, at: node, message, help: meant.help, fixIts: meant.fixIts)
    }

    private func functionMemberProblem(
        _ signature: FunctionSignature, _ access: AST.MemberAccess
    ) -> (DiagnosticEntry, String?)? {
        if access.memberName == .value {
            switch signature.kind {
            case .creation:
                return (.valueMemberOfCreation, "the constructor is not payable, so no value can be sent to it")
            case .delegateCall, .bareDelegateCall:
                return (.valueMemberOfDelegateCall, "a delegate call keeps `msg.value`: it cannot send another")
            default: return (.valueMemberOfNonPayable, "the function is not payable, so no value can be sent to it")
            }
        }
        guard signature.returns.count == 1 else { return nil }
        let kind = types[signature.returns[0]].kind
        return kind == .structure || kind == .contract ? (.memberOfFunction, nil) : nil
    }
}
