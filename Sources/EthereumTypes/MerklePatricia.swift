import Keccak
import Primitives

/// Root hashes of Merkle-Patricia tries (Yellow Paper appendix D), computed in one go from all pairs; no trie is kept.
public enum MerklePatricia {
    /// keccak(rlp("")): the root of an empty trie.
    public static let emptyRoot = UInt256(bigEndian: keccak256([0x80] as [UInt8]))

    /// Root over `pairs`, whose keys must differ. Recursion is at most two levels per key byte.
    public static func root(_ pairs: [(key: [UInt8], value: [UInt8])]) -> UInt256 {
        if pairs.isEmpty { return emptyRoot }
        var entries = pairs.map { Entry(nibbles: nibbles($0.key), value: $0.value) }
        entries.sort { $0.nibbles.lexicographicallyPrecedes($1.nibbles) }
        return UInt256(bigEndian: keccak256(node(entries[...], 0)))
    }

    /// As `root(_:)` with every key replaced by its hash (the "secure" trie of accounts and storage).
    public static func secureRoot(_ pairs: [(key: [UInt8], value: [UInt8])]) -> UInt256 {
        root(pairs.map { (keccak256($0.key), $0.value) })
    }

    private struct Entry {
        let nibbles: [UInt8]
        let value: [UInt8]
    }

    private static func nibbles(_ key: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(key.count * 2)
        for byte in key {
            result.append(byte >> 4)
            result.append(byte & 15)
        }
        return result
    }

    /// RLP of the node over sorted `entries` that agree in their first `depth` nibbles.
    private static func node(_ entries: ArraySlice<Entry>, _ depth: Int) -> [UInt8] {
        guard let first = entries.first, let last = entries.last else { return [0x80] }
        var writer = RLPWriter()
        if entries.count == 1 {
            writer.list { list in
                list.bytes(hexPrefix(first.nibbles[depth...], isLeaf: true))
                list.bytes(first.value)
            }
            return writer.output
        }
        // Sorted, so what the first and the last share all share.
        var shared = depth
        let limit = min(first.nibbles.count, last.nibbles.count)
        while shared < limit, first.nibbles[shared] == last.nibbles[shared] { shared += 1 }
        if shared > depth {
            let child = node(entries, shared)
            writer.list { list in
                list.bytes(hexPrefix(first.nibbles[depth..<shared], isLeaf: false))
                reference(child, &list)
            }
            return writer.output
        }
        writer.list { list in branch(entries, depth, &list) }
        return writer.output
    }

    private static func branch(_ entries: ArraySlice<Entry>, _ depth: Int, _ list: inout RLPWriter) {
        var rest = entries
        var value: [UInt8] = []
        if let first = rest.first, first.nibbles.count == depth {
            value = first.value
            rest = rest.dropFirst()
        }
        for nibble in 0..<UInt8(16) {
            var end = rest.startIndex
            while end < rest.endIndex, rest[end].nibbles[depth] == nibble { end += 1 }
            if end > rest.startIndex {
                reference(node(rest[..<end], depth + 1), &list)
                rest = rest[end...]
            } else {
                list.bytes([])
            }
        }
        list.bytes(value)
    }

    /// A child is its hash, or itself when shorter than a hash.
    private static func reference(_ child: [UInt8], _ list: inout RLPWriter) {
        if child.count < 32 {
            list.raw(child)
        } else {
            list.bytes(keccak256(child))
        }
    }

    /// Compact encoding of nibbles with the leaf flag (Yellow Paper appendix C).
    private static func hexPrefix(_ nibbles: ArraySlice<UInt8>, isLeaf: Bool) -> [UInt8] {
        let flag: UInt8 = isLeaf ? 0x20 : 0
        var result: [UInt8] = []
        var rest = nibbles
        if nibbles.count % 2 == 1, let first = rest.popFirst() {
            result.append(flag | 0x10 | first)
        } else {
            result.append(flag)
        }
        while let high = rest.popFirst(), let low = rest.popFirst() { result.append(high << 4 | low) }
        return result
    }
}
