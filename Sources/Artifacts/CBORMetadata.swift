// The CBOR trailer of deployed bytecode: a map with the metadata's content hash and the compiler version, followed by its
// length in two big-endian bytes (Solidity documentation, "Encoding of the Metadata Hash in the Bytecode").

/// Which content hash of the metadata the bytecode carries.
public enum MetadataHash: String, Sendable, CaseIterable {
    case ipfs
    case bzzr1
    case none
}

/// Builds the trailer.
public enum CBORMetadata {
    /// The trailer for the compact metadata JSON `metadata`. `experimental` marks sources that use an experimental pragma.
    public static func trailer(metadata: [UInt8], hash: MetadataHash, experimental: Bool = false) -> [UInt8] {
        var map = Map()
        switch hash {
        case .ipfs: map.append("ipfs", bytes: ContentHash.ipfs(metadata))
        case .bzzr1: map.append("bzzr1", bytes: ContentHash.swarm(metadata))
        case .none: break
        }
        if experimental { map.append("experimental", flag: true) }
        map.append("solc", bytes: [CompilerVersion.major, CompilerVersion.minor, CompilerVersion.patch])
        let body = map.bytes
        return body + [UInt8(body.count >> 8), UInt8(body.count & 0xff)]
    }

    /// A definite-length CBOR map under construction. Keys and values here are shorter than 256 bytes, the map shorter
    /// than 24 entries.
    private struct Map {
        private var count: UInt8 = 0
        private var entries: [UInt8] = []

        var bytes: [UInt8] { [0xa0 + count] + entries }

        mutating func append(_ key: String, bytes value: [UInt8]) {
            count += 1
            entries += Self.head(0x60, key.utf8.count) + Array(key.utf8) + Self.head(0x40, value.count) + value
        }

        mutating func append(_ key: String, flag: Bool) {
            count += 1
            entries += Self.head(0x60, key.utf8.count) + Array(key.utf8) + [flag ? 0xf5 : 0xf4]
        }

        private static func head(_ major: UInt8, _ length: Int) -> [UInt8] {
            length < 24 ? [major + UInt8(length)] : [major + 0x18, UInt8(length)]
        }
    }
}
