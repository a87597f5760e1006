import EthereumTypes
import Keccak
import Primitives

extension ABIValue {
    public static func int(_ value: Int) -> ABIValue { .word(UInt256(truncatingIfNeeded: value)) }
    /// An array or a struct of numbers.
    public static func ints(_ values: [Int]) -> ABIValue { .list(values.map { .int($0) }) }
    public static func place(_ place: Place) -> ABIValue { .ints([place.latitude, place.longitude]) }
}

/// Calls to the network's contracts: encoding by signature, results word by word.
public enum Calldata {
    /// The first four bytes of the hash of a signature such as `approve(address)`.
    public static func selector(_ signature: String) -> [UInt8] { Array(keccak256(signature).prefix(4)) }

    public static func call(_ signature: String, _ arguments: [ABIValue]) throws(DemoError) -> [UInt8] {
        selector(signature) + (try encode(signature, arguments))
    }

    /// The encoded arguments of a function or, as `constructor(…)`, of a constructor.
    public static func encode(_ signature: String, _ arguments: [ABIValue]) throws(DemoError) -> [UInt8] {
        do {
            return try ABICoder.encode(arguments, as: ABISignature(parsing: signature).parameters)
        } catch {
            throw DemoError("arguments of \(signature): \(error)")
        }
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
