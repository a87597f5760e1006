import EthereumTypes
import Primitives

// States in the notation of the public fixtures and of genesis files:
// `{"0xaddress": {"balance": "0x…", "nonce": "0x…", "code": "0x…", "storage": {"0x…": "0x…"}}}`. Every member may be
// left out.

extension StateSnapshot {
    /// Throws when an address, number or code is not what the notation allows, with the place in the message.
    public init(json: JSONValue) throws(StateTest.FormatError) {
        guard let members = json.objectValue?.members else {
            throw StateTest.FormatError(description: "a state is an object of accounts")
        }
        self.init()
        for (key, account) in members {
            let address = try JSONValue.string(key).address("account key \(key)")
            guard accounts.updateValue(try AccountSnapshot(json: account), forKey: address) == nil else {
                throw StateTest.FormatError(description: "account \(key) is given twice")
            }
        }
    }

    /// Accounts in ascending order of address, slots in ascending order of key.
    public var json: JSONValue {
        .object(accounts.sorted { $0.key < $1.key }.map { ($0.key.hex, $0.value.json) })
    }
}

extension AccountSnapshot {
    public init(json: JSONValue) throws(StateTest.FormatError) {
        guard json.objectValue != nil else { throw StateTest.FormatError(description: "an account is an object") }
        let nonce = try (json["nonce"] ?? 0).number("nonce")
        guard let nonce = nonce.asUInt64 else { throw StateTest.FormatError(description: "nonce is above 64 bits") }
        self.init(
            balance: try (json["balance"] ?? 0).number("balance"), nonce: nonce,
            code: try (json["code"] ?? "0x").bytes("code"))
        for (key, value) in (json["storage"]?.objectValue ?? JSONObject()).members {
            self[try JSONValue.string(key).number("storage key \(key)")] = try value.number("storage value")
        }
    }

    public var json: JSONValue {
        let slots = storage.sorted { $0.key < $1.key }.map { ($0.key.hex, JSONValue.string($0.value.hex)) }
        return [
            "balance": .string(balance.hex), "nonce": .string(UInt256(nonce).hex),
            "code": .string(Hex.encode(code, prefix: true)), "storage": .object(slots),
        ]
    }
}
