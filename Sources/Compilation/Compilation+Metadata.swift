// The metadata of a contract of a compilation.

import Artifacts
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

extension Compilation {
    /// The exact bytes of the metadata JSON.
    public func metadata(of contract: CompiledContract) -> [UInt8] {
        Metadata(
            sources: metadataSources(of: contract), settings: metadataSettings,
            target: (source: contract.source, contract: contract.name), abi: abi(of: contract),
            userdoc: userdoc(of: contract), devdoc: devdoc(of: contract)
        ).bytes
    }

    /// The trailer appended to deployed bytecode; empty when settings turn it off.
    public func metadataTrailer(of contract: CompiledContract) -> [UInt8] {
        guard settings.appendCBOR else { return [] }
        let bytes = settings.metadataHash == .none ? [] : metadata(of: contract)
        return CBORMetadata.trailer(metadata: bytes, hash: settings.metadataHash)
    }

    private var metadataSettings: MetadataSettings {
        var result = MetadataSettings()
        result.optimizerEnabled = settings.optimizerEnabled
        result.optimizerRuns = settings.optimizerRuns
        result.optimizerDetails = settings.optimizerDetails
        result.viaIR = settings.viaIR
        result.evmVersion = settings.evmVersion.name
        result.metadataHash = settings.metadataHash
        result.appendCBOR = settings.appendCBOR
        result.useLiteralContent = settings.useLiteralContent
        result.revertStrings = settings.revertStrings.rawValue
        result.remappings = settings.remappings.map(\.description)
        result.libraries = settings.libraries.map { ($0.name, $0.address) }
        return result
    }

    /// The contract's source and everything that it imports, directly or not.
    private func metadataSources(of contract: CompiledContract) -> [MetadataSource] {
        guard let start = program.units.firstIndex(where: { $0.name == contract.source }) else { return [] }
        var reached: Set<Int> = [start]
        var pending = [start]
        while let unit = pending.popLast() {
            for target in program.units[unit].imports.compactMap(\.unit) where reached.insert(target).inserted {
                pending.append(target)
            }
        }
        return reached.sorted().map { index in
            let unit = program.units[index]
            let license = program.tree.find(AST.SourceUnit.self, unit.root)?.license ?? .none
            return MetadataSource(
                name: unit.name, bytes: Array(program.sources[unit.file].bytes),
                license: license.isNone ? nil : program.interner.text(license))
        }
    }
}
