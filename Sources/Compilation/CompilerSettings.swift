// Everything besides the sources that decides what the compiler produces.

import Artifacts
import EVMTarget
import Lowering
import Primitives
import SoliditySource

public typealias RevertStrings = RevertReasons

/// The address a library was deployed at.
public struct LibraryAddress: Sendable, Hashable {
    /// `file:Name`, or `:Name` where the file is unknown.
    public var name: String
    /// 20 bytes.
    public var address: [UInt8]

    public init(name: String, address: [UInt8]) {
        self.name = name
        self.address = address
    }

    /// From `0x` and 40 hex digits; nil for anything else.
    public init?(name: String, hex: String) {
        guard !name.isEmpty, hex.hasPrefix("0x"), let bytes = try? Hex.decode(hex), bytes.count == 20 else {
            return nil
        }
        self.init(name: name, address: bytes)
    }
}

/// Compiler settings, with solc's defaults.
public struct CompilerSettings: Sendable {
    public var remappings: [Remapping] = []
    public var evmVersion: Fork = Self.defaultEVMVersion
    public var optimizerEnabled = false
    /// Expected number of executions of each instruction over the life of the contract.
    public var optimizerRuns = 200
    /// Switches of solc's optimiser steps: recorded in metadata, without effect on the one pipeline here.
    public var optimizerDetails: JSONValue?
    /// Recorded in metadata only: there is one pipeline.
    public var viaIR = false
    public var libraries: [LibraryAddress] = []
    public var metadataHash: MetadataHash = .ipfs
    /// Append the metadata trailer to deployed bytecode.
    public var appendCBOR = true
    /// Put whole sources into metadata instead of their hashes.
    public var useLiteralContent = false
    public var revertStrings: RevertStrings = .default
    public var stopAfterParsing = false
    /// Whether anybody will look at the trees. If not, a compilation that stops after parsing keeps the diagnostics only:
    /// its memory does not grow with the number of files.
    public var keepsTrees = true
    /// Report all errors of a file; false stops at the errors that solc stops at.
    public var reportsAllErrors = true
    /// Source units that are analysed besides what they import; nil means all.
    public var requestedSources: Set<String>?
    /// Threads to use; the result never depends on it.
    public var workers = LargeStack.processorCount

    public static let defaultEVMVersion = Fork.cancun

    public init() {}
}

/// A source unit given up front.
public struct SourceText: Sendable {
    /// Source unit name.
    public var name: String
    /// UTF-8.
    public var bytes: SourceBytes

    public init(name: String, bytes: SourceBytes) {
        self.name = name
        self.bytes = bytes
    }

    public init(name: String, bytes: [UInt8]) { self.init(name: name, bytes: SourceBytes(bytes)) }
}

/// What is compiled.
public struct CompilerInput: Sendable {
    public var sources: [SourceText]
    public var settings: CompilerSettings
    /// Asked for imports that `sources` does not contain.
    public var reader: any SourceReader

    public init(
        sources: [SourceText], settings: CompilerSettings = CompilerSettings(),
        reader: any SourceReader = NoSourceReader()
    ) {
        self.sources = sources
        self.settings = settings
        self.reader = reader
    }
}
