// The `settings` object of standard JSON.

import Artifacts
import Compilation
import EVMTarget
import Primitives
import SoliditySource

extension StandardInput {
    /// `experimental` and `viaSSACFG` belong to newer compilers; build tools send them to all.
    private static let settingsKeys: Set<String> = [
        "debug", "eofVersion", "evmVersion", "experimental", "libraries", "metadata", "modelChecker", "optimizer",
        "outputSelection", "remappings", "stopAfter", "viaIR", "viaSSACFG",
    ]

    mutating func decodeSettings(_ value: JSONValue) throws(InputError) {
        let object = try Self.object(value, "settings")
        try Self.check(object, keys: Self.settingsKeys)
        for (key, value) in object.members where !value.isNull {
            switch key {
            case "stopAfter":
                guard value.stringValue == "parsing" else {
                    throw InputError("Invalid value for \"settings.stopAfter\". Only valid value is \"parsing\".")
                }
                settings.stopAfterParsing = true
            case "viaIR": settings.viaIR = try Self.flag(value, "settings.viaIR")
            case "evmVersion": try decodeEVMVersion(value)
            case "eofVersion":
                throw InputError("The EVM Object Format is not supported.", type: .unimplementedFeatureError)
            case "debug": try decodeDebug(value)
            case "remappings": try decodeRemappings(value)
            case "optimizer": try decodeOptimizer(value)
            case "libraries": try decodeLibraries(value)
            case "metadata": try decodeMetadata(value)
            case "outputSelection": outputSelection = try OutputSelection(value)
            case "viaSSACFG", "experimental": _ = try Self.flag(value, "settings.\(key)")
            default: continue
            }
        }
        settings.requestedSources = outputSelection.requestedSources
        settings.keepsTrees = outputSelection.includesAST || !settings.stopAfterParsing
        if settings.stopAfterParsing, outputSelection.needsCode {
            throw InputError("Requested output selection conflicts with \"settings.stopAfter\".")
        }
    }

    private static func flag(_ value: JSONValue, _ name: String) throws(InputError) -> Bool {
        guard let flag = value.boolValue else { throw InputError("\"\(name)\" must be a Boolean.") }
        return flag
    }

    private mutating func decodeEVMVersion(_ value: JSONValue) throws(InputError) {
        guard let name = value.stringValue else { throw InputError("evmVersion must be a string.") }
        guard let fork = Fork.allCases.first(where: { $0.name == name }), fork >= .homestead else {
            throw InputError("Invalid EVM version requested.")
        }
        if fork < .constantinople {
            problems.append(
                PlainError(
                    type: .warning,
                    message: "Support for EVM versions older than constantinople is deprecated and will be removed in "
                        + "the future."))
        }
        settings.evmVersion = fork
    }

    private mutating func decodeDebug(_ value: JSONValue) throws(InputError) {
        let object = try Self.object(value, "settings.debug")
        try Self.check(object, keys: ["revertStrings", "debugInfo"])
        if let value = object["revertStrings"], !value.isNull {
            guard let name = value.stringValue else {
                throw InputError("settings.debug.revertStrings must be a string.")
            }
            if name == "verboseDebug" {
                throw InputError(
                    "Only \"default\", \"strip\" and \"debug\" are implemented for settings.debug.revertStrings.",
                    type: .unimplementedFeatureError)
            }
            guard let revertStrings = RevertStrings(rawValue: name) else {
                throw InputError("Invalid value for settings.debug.revertStrings.")
            }
            settings.revertStrings = revertStrings
        }
        if let value = object["debugInfo"], !value.isNull {
            let names = value.arrayValue?.map(\.stringValue)
            guard let names else { throw InputError("settings.debug.debugInfo must be an array.") }
            guard names.allSatisfy({ ["*", "location", "snippet", "ast-id"].contains($0) }) else {
                throw InputError("Invalid value in settings.debug.debugInfo.")
            }
        }
    }

    private mutating func decodeRemappings(_ value: JSONValue) throws(InputError) {
        let message = "\"settings.remappings\" must be an array of strings."
        guard let items = value.arrayValue else { throw InputError(message) }
        for item in items {
            guard let text = item.stringValue else { throw InputError(message) }
            guard let remapping = Remapping(text) else { throw InputError("Invalid remapping: \"\(text)\"") }
            settings.remappings.append(remapping)
        }
    }

    private static let optimizerDetails: Set<String> = [
        "peephole", "inliner", "jumpdestRemover", "orderLiterals", "deduplicate", "cse", "constantOptimizer", "yul",
        "simpleCounterForLoopUncheckedIncrement",
    ]

    private mutating func decodeOptimizer(_ value: JSONValue) throws(InputError) {
        let object = try Self.object(value, "settings.optimizer")
        try Self.check(object, keys: ["details", "enabled", "runs"])
        if let enabled = object["enabled"], !enabled.isNull {
            guard let flag = enabled.boolValue else {
                throw InputError("The \"enabled\" setting must be a Boolean.")
            }
            settings.optimizerEnabled = flag
        }
        if let runs = object["runs"], !runs.isNull {
            guard let count = runs.intValue, count >= 0 else {
                throw InputError("The \"runs\" setting must be an unsigned number.")
            }
            settings.optimizerRuns = count
        }
        guard let details = object["details"], !details.isNull else { return }
        let members = try Self.object(details, "settings.optimizer.details")
        try Self.check(members, keys: Self.optimizerDetails.union(["yulDetails"]))
        for (key, value) in members.members where key != "yulDetails" {
            guard value.boolValue != nil else {
                throw InputError("\"settings.optimizer.details.\(key)\" must be Boolean")
            }
        }
        if let yulDetails = members["yulDetails"] {
            let yul = try Self.object(yulDetails, "settings.optimizer.details.yulDetails")
            try Self.check(yul, keys: ["stackAllocation", "optimizerSteps"])
        }
        settings.optimizerDetails = details
    }

    private mutating func decodeLibraries(_ value: JSONValue) throws(InputError) {
        guard let files = value.objectValue else { throw InputError("\"libraries\" is not a JSON object.") }
        for (file, libraries) in files.members {
            guard let libraries = libraries.objectValue else {
                throw InputError("Library entry is not a JSON object.")
            }
            for (name, address) in libraries.members {
                guard let text = address.stringValue else { throw InputError("Library address must be a string.") }
                guard text.hasPrefix("0x") else {
                    throw InputError("Library address is not prefixed with \"0x\".")
                }
                guard text.utf8.count == 42 else { throw InputError("Library address is of invalid length.") }
                guard let bytes = try? Hex.decode(text) else {
                    throw InputError("Invalid library address (\"\(text)\") supplied.")
                }
                settings.libraries.append(LibraryAddress(name: "\(file):\(name)", address: bytes))
            }
        }
    }

    private mutating func decodeMetadata(_ value: JSONValue) throws(InputError) {
        let object = try Self.object(value, "settings.metadata")
        try Self.check(object, keys: ["appendCBOR", "useLiteralContent", "bytecodeHash"])
        if let value = object["appendCBOR"], !value.isNull {
            guard let flag = value.boolValue else {
                throw InputError("\"settings.metadata.appendCBOR\" must be Boolean")
            }
            settings.appendCBOR = flag
        }
        if let value = object["useLiteralContent"], !value.isNull {
            guard let flag = value.boolValue else {
                throw InputError("\"settings.metadata.useLiteralContent\" must be Boolean")
            }
            settings.useLiteralContent = flag
        }
        guard let value = object["bytecodeHash"], !value.isNull else { return }
        guard let name = value.stringValue, let hash = MetadataHash(rawValue: name) else {
            throw InputError("\"settings.metadata.bytecodeHash\" must be \"ipfs\", \"bzzr1\" or \"none\"")
        }
        if !settings.appendCBOR, hash != .none {
            throw InputError(
                "When the parameter \"appendCBOR\" is set to false, the parameter \"bytecodeHash\" cannot be set to "
                    + "\"\(name)\". It should either be skipped, or set to \"none\".")
        }
        settings.metadataHash = hash
    }
}
