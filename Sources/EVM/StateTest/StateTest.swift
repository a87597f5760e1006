import EVMTarget
import EthereumTypes
import Primitives

/// One test of the public GeneralStateTests format: a starting state, a block, a matrix of transactions, and what
/// each fork must make of them.
public struct StateTest: Sendable {
    /// One expectation: an entry of `post[fork]`.
    public struct Case: Sendable {
        public let forkName: String
        public let fork: Fork
        /// Position among the fork's entries.
        public let index: Int
        public let dataIndex: Int
        public let gasIndex: Int
        public let valueIndex: Int
        public let root: UInt256
        public let logsHash: UInt256
        public let transactionBytes: [UInt8]?
        /// Names of acceptable rejections joined by `|`; nil = the transaction is valid, or the format does not say.
        public let exception: String?
        /// All accounts afterwards, where the fixture gives them (EEST's `state`).
        public let postState: JSONValue?
    }

    /// Where the test is not as the format says.
    public struct FormatError: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    public let suite: String
    public let name: String
    public let cases: [Case]
    let environment: JSONValue
    let accounts: JSONObject
    let transaction: JSONValue
    let config: JSONValue?

    /// From one object of the format. `suite` and `name` say where it comes from in messages.
    public init(_ json: JSONValue, suite: String, name: String) throws(FormatError) {
        guard let environment = json["env"], let accounts = json["pre"]?.objectValue,
            let transaction = json["transaction"], let post = json["post"]?.objectValue
        else { throw FormatError(description: "a state test needs env, pre, transaction and post") }
        self.suite = suite
        self.name = name
        self.environment = environment
        self.accounts = accounts
        self.transaction = transaction
        config = json["config"]
        var cases: [Case] = []
        for (forkName, entries) in post.members {
            for (index, entry) in (entries.arrayValue ?? []).enumerated() {
                cases.append(try Self.parseCase(entry, forkName, index))
            }
        }
        self.cases = cases
    }

    private static func parseCase(
        _ entry: JSONValue, _ forkName: String, _ index: Int
    ) throws(FormatError) -> Case {
        guard let root = entry["hash"]?.word, let logs = entry["logs"]?.word, let indexes = entry["indexes"] else {
            throw FormatError(description: "post entry \(index) of \(forkName) needs hash, logs and indexes")
        }
        guard let fork = Fork(name: forkName) else { throw FormatError(description: "unknown fork '\(forkName)'") }
        return Case(
            forkName: forkName, fork: fork, index: index, dataIndex: indexes["data"]?.intValue ?? 0,
            gasIndex: indexes["gas"]?.intValue ?? 0, valueIndex: indexes["value"]?.intValue ?? 0, root: root,
            logsHash: logs, transactionBytes: try entry["txbytes"]?.bytes("txbytes"),
            exception: entry["expectException"]?.stringValue, postState: entry["state"])
    }

    /// All tests in a document: an object of the repacked line format (with `suite` and `name`), or the public format
    /// `{name: test, …}`.
    public static func parse(_ json: JSONValue, file: String) throws(FormatError) -> [StateTest] {
        if json["post"] != nil {
            return [
                try StateTest(
                    json, suite: json["suite"]?.stringValue ?? file, name: json["name"]?.stringValue ?? "")
            ]
        }
        guard let tests = json.objectValue, !tests.isEmpty else {
            throw FormatError(description: "expected an object of state tests")
        }
        var result: [StateTest] = []
        for (name, test) in tests.members { result.append(try StateTest(test, suite: file, name: name)) }
        return result
    }
}

extension JSONValue {
    /// A number written as a hex or decimal string (or a JSON number).
    var word: UInt256? {
        switch self {
        case .string(let text): UInt256(text)
        case .number(let text): UInt256(text)
        default: nil
        }
    }

    var uint64: UInt64? { word?.asUInt64 }

    /// As `word`, nil for a number that is well-formed but above 256 bits (which the fixtures also mark by
    /// `0x:bigint`): no transaction can hold it.
    func wordIfRepresentable(_ what: String) throws(StateTest.FormatError) -> UInt256? {
        if let word { return word }
        let text = stringValue ?? ""
        if text.hasPrefix("0x:bigint ") { return nil }
        let digits = text.utf8.dropFirst(2)
        if text.hasPrefix("0x"), !digits.isEmpty, digits.allSatisfy({ Hex.value(ofDigit: $0) != nil }) { return nil }
        throw StateTest.FormatError(description: "\(what) is not a number")
    }

    func bytes(_ what: String) throws(StateTest.FormatError) -> [UInt8] {
        guard let text = stringValue, let bytes = try? Hex.decode(text) else {
            throw StateTest.FormatError(description: "\(what) is not hex")
        }
        return bytes
    }

    func address(_ what: String) throws(StateTest.FormatError) -> Address {
        guard let text = stringValue, let address = Address(hex: text) else {
            throw StateTest.FormatError(description: "\(what) is not an address")
        }
        return address
    }

    func number(_ what: String) throws(StateTest.FormatError) -> UInt256 {
        guard let word else { throw StateTest.FormatError(description: "\(what) is not a 256-bit number") }
        return word
    }
}
