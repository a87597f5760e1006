import EthereumTypes
import Primitives

// `{"0xaddress": {"kind": "changed", "balance": {"before": "0x…", "after": "0x…"}, …, "storage": {"0xslot": {…}}}}`
// with unchanged members left out; and the same as lines for people.

extension StateDiff {
    public var json: JSONValue { .object(accounts.map { ($0.address.hex, $0.json) }) }

    /// One line per change, each after `indent`.
    public func lines(indent: String = "") -> [String] {
        accounts.flatMap { $0.lines }.map { indent + $0 }
    }
}

extension AccountDiff {
    public var json: JSONValue {
        var members: [(String, JSONValue)] = [("kind", .string(kind.rawValue))]
        if let balance { members.append(("balance", Self.pair(balance) { $0.hex })) }
        if let nonce { members.append(("nonce", Self.pair(nonce) { UInt256($0).hex })) }
        if let code { members.append(("code", Self.pair(code) { Hex.encode($0, prefix: true) })) }
        if !storage.isEmpty {
            let slots = storage.map { slot in (slot.key.hex, Self.pair(slot.value) { $0.hex }) }
            members.append(("storage", .object(slots)))
        }
        return .object(members)
    }

    private static func pair<V>(_ change: Change<V>, _ text: (V) -> String) -> JSONValue {
        ["before": .string(text(change.before)), "after": .string(text(change.after))]
    }

    var lines: [String] {
        let name = address.hex
        var result: [String] = kind == .changed ? [] : ["\(name) \(kind.rawValue)"]
        if let balance { result.append("\(name) balance \(balance.before.hex) -> \(balance.after.hex)") }
        if let nonce { result.append("\(name) nonce \(nonce.before) -> \(nonce.after)") }
        if let code {
            result.append("\(name) code \(Self.abridged(code.before)) -> \(Self.abridged(code.after))")
        }
        for slot in storage {
            result.append("\(name) slot \(slot.key.hex) \(slot.value.before.hex) -> \(slot.value.after.hex)")
        }
        return result
    }

    /// Code as hex, long code by its first bytes and its length.
    private static func abridged(_ code: [UInt8]) -> String {
        if code.count <= 32 { return Hex.encode(code, prefix: true) }
        return Hex.encode(code.prefix(16), prefix: true) + "… (\(code.count) bytes)"
    }
}
