/// What went wrong with a type, a signature, a value text or encoded data.
public enum ABIError: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidType(String)
    case invalidSignature(String)
    /// The text is no value of the type.
    case invalidValue(String, type: String)
    case wrongValueCount(expected: Int, actual: Int)
    /// Data ends early or an offset or length points outside it; offset in bytes.
    case dataOutOfBounds(offset: Int)
    /// Padding or range of a decoded word is wrong; offset in bytes.
    case invalidWord(offset: Int, type: String)
    case tooLarge
    case tooDeep

    public var description: String {
        switch self {
        case .invalidType(let text): "'\(text)' is not an ABI type"
        case .invalidSignature(let text): "'\(text)' is not a signature such as f(uint256,bytes)"
        case .invalidValue(let text, let type): "'\(text)' is not a value of type \(type)"
        case .wrongValueCount(let expected, let actual): "expected \(expected) values, got \(actual)"
        case .dataOutOfBounds(let offset): "encoded data ends early or points outside itself at byte \(offset)"
        case .invalidWord(let offset, let type): "the word at byte \(offset) is not a valid \(type)"
        case .tooLarge: "the value is too large"
        case .tooDeep: "the type is nested too deeply"
        }
    }
}
