// Logs as the text of semantic expectations: `emit E(uint256): #0x01, "abc"`.

import Compilation
import EthereumTypes
import Primitives
import SoliditySema
import SoliditySyntax

/// Names events by their first topic and formats logs.
struct EventText {
    /// A non-anonymous event of the program.
    private struct Event {
        var signature: String
        var topic: UInt256
        var indexedTypes: [String]
        var dataTypes: [String]
    }

    private var events: [Event] = []

    init(_ analysis: Analysis) {
        let tree = analysis.tree
        for index in 0..<tree.count {
            let id = NodeID(Int32(index))
            guard let node = tree.find(AST.EventDefinition.self, id), !node.isAnonymous,
                let signature = analysis.externalSignature(of: id), let topic = analysis.eventTopic(of: id)
            else { continue }
            var event = Event(
                signature: signature, topic: UInt256(bigEndian: topic), indexedTypes: [], dataTypes: [])
            for parameter in analysis.parameters(of: node.parameters) {
                let type = analysis.typeString(analysis.type(of: parameter), withoutLocation: true)
                let isIndexed = tree.find(AST.VariableDeclaration.self, parameter)?.isIndexed ?? false
                if isIndexed { event.indexedTypes.append(type) } else { event.dataTypes.append(type) }
            }
            events.append(event)
        }
    }

    /// The expectation text of a log; `contract` is the contract under test.
    func text(of log: Log, contract: Address) -> String {
        let event = log.topics.first.flatMap { topic in events.last { $0.topic == topic } }
        var text = "emit " + (event?.signature ?? "<anonymous>")
        if log.address != contract { text += " from \(log.address.hex)" }
        var values: [String] = []
        for (index, topic) in log.topics.enumerated() where event == nil || index > 0 {
            // The position counts the signature's topic, as in the public tests' own tool.
            let type = event.flatMap { index < $0.indexedTypes.count ? $0.indexedTypes[index] : nil }
            values.append("#" + Self.format(topic.bigEndianBytes, type: type))
        }
        for (index, start) in stride(from: 0, to: log.data.count, by: 32).enumerated() {
            let word = Array(log.data[start..<min(start + 32, log.data.count)])
            let type = event.flatMap { index < $0.dataTypes.count ? $0.dataTypes[index] : nil }
            values.append(Self.format(word, type: type))
        }
        return values.isEmpty ? text : text + ": " + values.joined(separator: ", ")
    }

    /// Whether a log is what the expectation says, whichever way its values are spelt.
    func matches(_ log: Log, expectation: String, contract: Address) -> Bool {
        let parts = Self.split(expectation)
        let event = log.topics.first.flatMap { topic in events.last { $0.topic == topic } }
        var heading = "emit " + (event?.signature ?? "<anonymous>")
        if log.address != contract { heading += " from \(log.address.hex)" }
        guard parts.heading == heading else { return false }
        let topics = event == nil ? log.topics : Array(log.topics.dropFirst())
        guard let expectedTopics = try? parts.topics.map(ExpectationParser.values),
            let expectedData = try? ExpectationParser.values(parts.data.joined(separator: ","))
        else { return false }
        return expectedTopics == topics.map(\.bigEndianBytes) && expectedData == log.data
    }

    /// Takes `emit E(uint256): #1, "a, b"` apart at the colon and the commas outside of strings and parentheses.
    private static func split(_ text: String) -> (heading: String, topics: [String], data: [String]) {
        var heading = text
        var values: [String] = []
        if let colon = text.firstIndex(of: ":") {
            heading = String(text[..<colon])
            var current = ""
            var isInString = false
            var depth = 0
            var previous: Character = " "
            for character in text[text.index(after: colon)...] {
                if character == "\"", previous != "\\" { isInString.toggle() }
                if !isInString { depth += character == "(" ? 1 : character == ")" ? -1 : 0 }
                if character == ",", !isInString, depth == 0 {
                    values.append(FixtureFile.trimmed(current))
                    current = ""
                } else {
                    current.append(character)
                }
                previous = character
            }
            values.append(FixtureFile.trimmed(current))
        }
        let topics = values.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        return (heading, topics, values.filter { !$0.hasPrefix("#") && !$0.isEmpty })
    }

    private static func format(_ bytes: [UInt8], type: String?) -> String {
        if type == "bool" {
            let value = UInt256(bigEndian: bytes)
            return value == .zero ? "false" : value == .one ? "true" : value.decimal
        }
        let leading = bytes.prefix { $0 != 0 }
        if !leading.isEmpty, leading.allSatisfy({ $0 > 0x1f && $0 < 0x7f }) { return string(bytes) }
        let digits = UInt256(bigEndian: bytes).minimalBigEndianBytes
        return Hex.encode(digits.isEmpty ? [0] : digits, prefix: true)
    }

    private static func string(_ bytes: [UInt8]) -> String {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0 { end -= 1 }
        var text = "\""
        for byte in bytes[..<end] {
            switch byte {
            case 0: text += "\\0"
            case 10: text += "\\n"
            case 0x20..<0x7f: text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "\\x" + Hex.encode([byte])
            }
        }
        return text + "\""
    }
}
