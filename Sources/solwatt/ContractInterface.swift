// A contract's ABI JSON as types for encoding calls and decoding what comes back.

import EthereumTypes
import Keccak
import Primitives

/// Functions, events and errors of a contract.
struct ContractInterface {
    /// A parameter, possibly of a tuple type.
    struct Parameter {
        var name: String
        var type: ABIType
        var isIndexed = false
    }

    struct Entry {
        var name: String
        var inputs: [Parameter]
        var outputs: [Parameter]
        var isAnonymous = false

        var signature: String { ABISignature(name: name, parameters: inputs.map(\.type)).canonical }
    }

    private(set) var functions: [Entry] = []
    private(set) var events: [Entry] = []
    private(set) var errors: [Entry] = [
        Entry(name: "Error", inputs: [Parameter(name: "message", type: .string)], outputs: []),
        Entry(name: "Panic", inputs: [Parameter(name: "code", type: .uint(256))], outputs: []),
    ]
    private(set) var constructor: [Parameter] = []

    init(_ abi: JSONValue) {
        for item in abi.arrayValue ?? [] {
            let inputs = Self.parameters(item["inputs"])
            let entry = Entry(
                name: item["name"]?.stringValue ?? "", inputs: inputs, outputs: Self.parameters(item["outputs"]),
                isAnonymous: item["anonymous"]?.boolValue ?? false)
            switch item["type"]?.stringValue {
            case "function": functions.append(entry)
            case "event": events.append(entry)
            case "error": errors.append(entry)
            case "constructor": constructor = inputs
            default: continue
            }
        }
    }

    private static func parameters(_ value: JSONValue?) -> [Parameter] {
        (value?.arrayValue ?? []).map { item in
            Parameter(
                name: item["name"]?.stringValue ?? "", type: type(item),
                isIndexed: item["indexed"]?.boolValue ?? false)
        }
    }

    private static func type(_ item: JSONValue) -> ABIType {
        let text = item["type"]?.stringValue ?? ""
        guard text.hasPrefix("tuple") else { return (try? ABIType(parsing: text)) ?? .bytes }
        var type = ABIType.tuple((item["components"]?.arrayValue ?? []).map(Self.type))
        for dimension in text.dropFirst(5).split(separator: "[") {
            let count = Int(dimension.dropLast())
            type = count.map { .fixedArray(type, $0) } ?? .array(type)
        }
        return type
    }

    /// The function that `text` names: by full signature, or by name alone where it is not overloaded.
    func function(named text: String) -> Entry? {
        if let signature = try? ABISignature(parsing: text) {
            return functions.first { $0.signature == signature.canonical }
        }
        let matches = functions.filter { $0.name == text }
        return matches.count == 1 ? matches[0] : nil
    }

    // MARK: Text of results

    /// `name = value` for each value, or the raw bytes if they do not decode.
    static func text(_ data: [UInt8], as parameters: [Parameter]) -> [String] {
        if parameters.isEmpty { return data.isEmpty ? [] : [Hex.encode(data, prefix: true)] }
        guard let values = try? ABICoder.decode(data, as: parameters.map(\.type)) else {
            return [Hex.encode(data, prefix: true)]
        }
        return zip(parameters, values).map { parameter, value in
            let text = value.text(as: parameter.type)
            return parameter.name.isEmpty ? text : "\(parameter.name) = \(text)"
        }
    }

    /// `E(a = 1, b = 2)`, or topics and data of an unknown event.
    func text(of log: Log) -> String {
        guard let topic = log.topics.first,
            let event = events.first(where: { !$0.isAnonymous && UInt256(bigEndian: keccak256($0.signature)) == topic })
        else {
            let topics = log.topics.map(\.paddedHex).joined(separator: ", ")
            return "log [\(topics)] \(Hex.encode(log.data, prefix: true))"
        }
        var topics = log.topics.dropFirst()
        let plain = event.inputs.filter { !$0.isIndexed }
        var data = Self.text(log.data, as: plain)[...]
        let parts = event.inputs.map { input in
            guard input.isIndexed else { return data.popFirst() ?? "" }
            guard let topic = topics.popFirst() else { return "" }
            // Indexed values of dynamic types are hashes.
            let isWord = input.type.headSize == 32 && !input.type.isDynamic
            let text = isWord ? ABIValue.word(topic).text(as: input.type) : topic.paddedHex
            return input.name.isEmpty ? text : "\(input.name) = \(text)"
        }
        return "\(event.name)(\(parts.joined(separator: ", ")))"
    }

    /// The reason in revert data: a string, a panic with its meaning, a custom error, or the bytes.
    func revertReason(_ data: [UInt8]) -> String {
        if data.isEmpty { return "without a reason" }
        let selector = Array(data.prefix(4))
        guard data.count >= 4, let error = errors.first(where: { Array(keccak256($0.signature).prefix(4)) == selector })
        else { return Hex.encode(data, prefix: true) }
        let payload = Array(data.dropFirst(4))
        if error.name == "Panic", error.inputs.count == 1 {
            let code = UInt256(bigEndian: payload)
            return "Panic(\(code.hex)): \(Self.panicMeaning(code))"
        }
        return "\(error.name)(\(Self.text(payload, as: error.inputs).joined(separator: ", ")))"
    }

    /// Solidity documentation, "Panic via assert and Error via require".
    private static func panicMeaning(_ code: UInt256) -> String {
        switch code.w0 {
        case 0x01: "an assertion failed"
        case 0x11: "arithmetic overflow or underflow"
        case 0x12: "division or modulo by zero"
        case 0x21: "a value is not a member of the enum"
        case 0x22: "a byte array in storage is encoded wrongly"
        case 0x31: "pop from an empty array"
        case 0x32: "array index out of bounds"
        case 0x41: "too much memory"
        case 0x51: "call of an uninitialised function pointer"
        default: "unknown code"
        }
    }
}
