// Content addresses that metadata carries: the IPFS hash of a file (UnixFS nodes in dag-pb, balanced tree) and the Swarm
// hash (binary Merkle tree over 4 KiB chunks).

import Keccak

/// Content addressing of whole files.
public enum ContentHash {
    // MARK: IPFS

    /// A UnixFS node: its multihash, the file bytes below it and the total size of its blocks.
    private struct Node {
        var multihash: [UInt8]
        var fileSize: Int
        var treeSize: Int
    }

    private static let ipfsChunk = 256 * 1024
    private static let ipfsLinksPerNode = 174

    /// The multihash (0x12 0x20 then 32 bytes of SHA-256) of the file as `ipfs add` computes it with CIDv0 defaults.
    public static func ipfs(_ data: [UInt8]) -> [UInt8] {
        var level: [Node] = []
        var offset = 0
        repeat {
            let end = min(offset + ipfsChunk, data.count)
            level.append(leaf(data[offset..<end]))
            offset = end
        } while offset < data.count
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: ipfsLinksPerNode).map {
                parent(of: level[$0..<min($0 + ipfsLinksPerNode, level.count)])
            }
        }
        return level[0].multihash
    }

    /// The base58 text (`Qm…`) of `ipfs(data)`.
    public static func ipfsText(_ data: [UInt8]) -> String { base58(ipfs(data)) }

    private static func varint(_ value: Int) -> [UInt8] {
        var rest = value
        var bytes: [UInt8] = []
        while rest > 0x7f {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
        return bytes
    }

    /// A protobuf length-delimited field.
    private static func field(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + varint(content.count) + content }

    private static func multihash(_ block: [UInt8]) -> [UInt8] { [0x12, 0x20] + SHA256.hash(block) }

    private static func leaf(_ chunk: ArraySlice<UInt8>) -> Node {
        var file: [UInt8] = [0x08, 0x02]
        if !chunk.isEmpty { file += field(0x12, Array(chunk)) }
        file += [0x18] + varint(chunk.count)
        let block = field(0x0a, file)
        return Node(multihash: multihash(block), fileSize: chunk.count, treeSize: block.count)
    }

    private static func parent(of children: ArraySlice<Node>) -> Node {
        var links: [UInt8] = []
        var sizes: [UInt8] = []
        for child in children {
            links += field(0x12, field(0x0a, child.multihash) + [0x12, 0x00, 0x18] + varint(child.treeSize))
            sizes += [0x20] + varint(child.fileSize)
        }
        let fileSize = children.reduce(0) { $0 + $1.fileSize }
        let block = links + field(0x0a, [0x08, 0x02, 0x18] + varint(fileSize) + sizes)
        let treeSize = children.reduce(block.count) { $0 + $1.treeSize }
        return Node(multihash: multihash(block), fileSize: fileSize, treeSize: treeSize)
    }

    private static func base58(_ bytes: [UInt8]) -> String {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
        var digits: [UInt8] = []
        for byte in bytes {
            var carry = Int(byte)
            for index in digits.indices {
                carry += Int(digits[index]) << 8
                digits[index] = UInt8(carry % 58)
                carry /= 58
            }
            while carry > 0 {
                digits.append(UInt8(carry % 58))
                carry /= 58
            }
        }
        return String(decoding: digits.reversed().map { alphabet[Int($0)] }, as: UTF8.self)
    }

    // MARK: Swarm

    private static let swarmChunk = 4096
    private static let swarmBranches = 4096 / 32

    /// The 32-byte Swarm hash ("bzzr1"): zero for an empty file.
    public static func swarm(_ data: [UInt8]) -> [UInt8] {
        data.isEmpty ? [UInt8](repeating: 0, count: 32) : swarmChunkHash(data[...], forceLevel: false)
    }

    private static func swarmChunkHash(_ data: ArraySlice<UInt8>, forceLevel: Bool) -> [UInt8] {
        var content: [UInt8] = []
        if data.count < swarmChunk || (data.count == swarmChunk && !forceLevel) {
            content = Array(data)
        } else {
            var represented = swarmChunk
            while represented * swarmBranches < data.count { represented *= swarmBranches }
            for start in stride(from: data.startIndex, to: data.endIndex, by: represented) {
                let part = data[start..<min(start + represented, data.endIndex)]
                content += swarmChunkHash(part, forceLevel: represented > swarmChunk)
            }
        }
        content += [UInt8](repeating: 0, count: swarmChunk - content.count)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(data.count) >> (8 * UInt64($0))) }
        return keccak256(length + swarmMerkleRoot(content[...]))
    }

    private static func swarmMerkleRoot(_ data: ArraySlice<UInt8>) -> [UInt8] {
        if data.count <= 64 { return keccak256(Array(data)) }
        let middle = data.startIndex + data.count / 2
        return keccak256(swarmMerkleRoot(data[..<middle]) + swarmMerkleRoot(data[middle...]))
    }
}
