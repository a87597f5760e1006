import EthereumTypes
import Keccak
import Primitives

/// An argument of a call to the network's contracts, whose parameters are words, structs of words and lists of those.
public enum Argument: Sendable {
    case word(UInt256)
    /// A struct that has no dynamic part: its words in a row.
    case tuple([UInt256])
    /// A dynamic array of words or of such structs.
    case list([[UInt256]])

    public static func int(_ value: Int) -> Argument { .word(UInt256(truncatingIfNeeded: value)) }
    public static func address(_ value: Address) -> Argument { .word(value.word) }
    public static func place(_ value: Place) -> Argument {
        .tuple([UInt256(truncatingIfNeeded: value.latitude), UInt256(truncatingIfNeeded: value.longitude)])
    }
    public static func list(_ values: [Int]) -> Argument { .list(values.map { [UInt256(truncatingIfNeeded: $0)] }) }
}

/// The contract ABI's encoding of calls, and its decoding of results word by word.
public enum Calldata {
    /// The first four bytes of the hash of a signature such as `approve(address)`.
    public static func selector(_ signature: String) -> [UInt8] { Array(keccak256(signature).prefix(4)) }

    public static func call(_ signature: String, _ arguments: [Argument]) -> [UInt8] {
        selector(signature) + encode(arguments)
    }

    public static func encode(_ arguments: [Argument]) -> [UInt8] {
        var headWords = 0
        for argument in arguments {
            if case .tuple(let words) = argument { headWords += words.count } else { headWords += 1 }
        }
        var head: [UInt256] = []
        var tail: [UInt256] = []
        for argument in arguments {
            switch argument {
            case .word(let word): head.append(word)
            case .tuple(let words): head += words
            case .list(let items):
                head.append(UInt256(truncatingIfNeeded: 32 * (headWords + tail.count)))
                tail.append(UInt256(truncatingIfNeeded: items.count))
                for item in items { tail += item }
            }
        }
        return (head + tail).flatMap(\.bigEndianBytes)
    }

    /// The words of a result.
    public static func words(_ output: [UInt8]) -> [UInt256] {
        stride(from: 0, to: output.count - output.count % 32, by: 32).map { UInt256(bigEndian: output[$0..<$0 + 32]) }
    }

    /// The items of a result that is one dynamic array of structs of `width` words.
    public static func items(_ output: [UInt8], width: Int) -> [[UInt256]] {
        let all = words(output)
        guard all.count >= 2, let count = all[1].asInt, count <= (all.count - 2) / width else { return [] }
        return (0..<count).map { Array(all[2 + $0 * width..<2 + ($0 + 1) * width]) }
    }
}
