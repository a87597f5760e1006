import Primitives

/// What a compiler makes of the network's contracts: creation code by contract name.
public struct ContractCode: Sendable {
    public let creation: [String: [UInt8]]
    /// ABI JSON by contract name.
    public let abi: [String: JSONValue]
    /// Signatures of the ABIs' custom errors by selector, to name a revert.
    public let errors: [[UInt8]: String]

    public init(creation: [String: [UInt8]], abi: [String: JSONValue]) {
        self.creation = creation
        self.abi = abi
        var errors: [[UInt8]: String] = [:]
        for (_, contract) in abi.sorted(by: { $0.key < $1.key }) {
            errors.merge(Self.errors(inABI: contract)) { first, _ in first }
        }
        self.errors = errors
    }

    func creationCode(of name: String) throws(DemoError) -> [UInt8] {
        guard let code = creation[name], !code.isEmpty else { throw DemoError("there is no bytecode for \(name)") }
        return code
    }
}

/// Anything that turns the contracts' sources into code.
public protocol ContractCompiler {
    func compile(folder: String) throws(DemoError) -> ContractCode
}

/// Code that another compiler made: the output of a run with standard JSON. The sources are not read.
public struct StandardJSONOutput: ContractCompiler {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    public func compile(folder: String) throws(DemoError) -> ContractCode {
        let bytes = try Files.read(path)
        let output: JSONValue
        do {
            output = try JSONValue(parsing: bytes)
        } catch {
            throw DemoError("\(path): \(error)")
        }
        guard let files = output["contracts"]?.objectValue else { throw DemoError("\(path): no contracts") }
        var creation: [String: [UInt8]] = [:]
        var abi: [String: JSONValue] = [:]
        for file in files.values {
            for (name, contract) in file.objectValue?.members ?? JSONObject().members {
                if let text = contract["evm"]?["bytecode"]?["object"]?.stringValue {
                    creation[name] = try? Hex.decode(text)
                }
                abi[name] = contract["abi"]
            }
        }
        return ContractCode(creation: creation, abi: abi)
    }
}

extension ContractCode {
    /// The custom errors of an ABI, by selector.
    public static func errors(inABI abi: JSONValue) -> [[UInt8]: String] {
        var found: [[UInt8]: String] = [:]
        for entry in abi.arrayValue ?? [] where entry["type"]?.stringValue == "error" {
            let types = (entry["inputs"]?.arrayValue ?? []).map { $0["type"]?.stringValue ?? "" }
            let signature = "\(entry["name"]?.stringValue ?? "")(\(types.joined(separator: ",")))"
            found[Calldata.selector(signature)] = signature
        }
        return found
    }
}
