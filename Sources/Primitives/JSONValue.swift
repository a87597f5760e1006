/// A JSON document (RFC 8259) as a value. Object members keep their order; numbers keep their exact text.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number as written, e.g. `-1.50e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// An object from key-value pairs in order.
    public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(JSONObject(members))
    }

    public static func number(_ value: Int) -> JSONValue { .number(String(value)) }
}

extension JSONValue {
    public var stringValue: String? { if case .string(let text) = self { text } else { nil } }
    public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    public var arrayValue: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
    public var objectValue: JSONObject? { if case .object(let object) = self { object } else { nil } }
    public var isNull: Bool { self == .null }

    /// The number when it is written as an integer that fits `Int`.
    public var intValue: Int? { if case .number(let text) = self { Int(text) } else { nil } }

    /// The member `key` of an object; nil for other kinds and absent keys.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }

    /// The element `index` of an array; nil for other kinds and outside the bounds.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
    public init(nilLiteral: ()) { self = .null }
}

/// The members of a JSON object in order. Setting an existing key keeps its place.
public struct JSONObject: Hashable, Sendable {
    public private(set) var keys: [String] = []
    public private(set) var values: [JSONValue] = []
    /// Positions by key, kept only for objects with many members.
    private var index: [String: Int] = [:]
    private static let indexThreshold = 16

    public init() {}

    public init(_ members: [(String, JSONValue)]) {
        keys.reserveCapacity(members.count)
        values.reserveCapacity(members.count)
        for (key, value) in members { self[key] = value }
    }

    public var count: Int { keys.count }
    public var isEmpty: Bool { keys.isEmpty }

    /// The members in order.
    public var members: Zip2Sequence<[String], [JSONValue]> { zip(keys, values) }

    private func position(of key: String) -> Int? {
        keys.count > Self.indexThreshold ? index[key] : keys.firstIndex(of: key)
    }

    /// The member `key`. Assigning nil removes it; a new key goes to the end.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { values[$0] } }
        set {
            if let newValue, keys.count > Self.indexThreshold {
                // The key is looked for once, known or new.
                let place = Self.enter(keys.count, in: &index[key, default: -1])
                if place < keys.count {
                    values[place] = newValue
                } else {
                    keys.append(key)
                    values.append(newValue)
                }
            } else if let place = position(of: key) {
                if let newValue {
                    values[place] = newValue
                } else {
                    keys.remove(at: place)
                    values.remove(at: place)
                    rebuildIndex()
                }
            } else if let newValue {
                keys.append(key)
                values.append(newValue)
                if keys.count > Self.indexThreshold { rebuildIndex() }
            }
        }
    }

    /// The place that is known, or else the new one, which is known from then on.
    private static func enter(_ new: Int, in place: inout Int) -> Int {
        if place < 0 { place = new }
        return place
    }

    private mutating func rebuildIndex() {
        index.removeAll()
        guard keys.count > Self.indexThreshold else { return }
        for (place, key) in keys.enumerated() { index[key] = place }
    }

    public static func == (a: JSONObject, b: JSONObject) -> Bool { a.keys == b.keys && a.values == b.values }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(keys)
        hasher.combine(values)
    }

    /// The places of the members in the order of the keys' UTF-8 bytes; nil if they are in that order already.
    var sortedOrder: [Int]? {
        let isSorted = keys.indices.dropFirst().allSatisfy { !UTF8Text.precedes(keys[$0], keys[$0 - 1]) }
        return isSorted ? nil : UTF8Text.order(of: keys)
    }

    /// The same members sorted by key (by UTF-8 bytes), at this level only.
    public func sortedByKey() -> JSONObject {
        guard let order = sortedOrder else { return self }
        return JSONObject(order.map { (keys[$0], values[$0]) })
    }
}
