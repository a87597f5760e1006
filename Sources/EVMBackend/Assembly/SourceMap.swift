/// The position that one instruction came from.
public struct SourcePosition: Hashable, Sendable, BitwiseCopyable {
    /// Byte offset in the source file, -1 for none.
    public var start: Int
    /// Length in bytes, -1 for none.
    public var length: Int
    /// Index of the file, -1 for none.
    public var file: Int

    public init(start: Int, length: Int, file: Int) {
        self.start = start
        self.length = length
        self.file = file
    }

    public static var none: SourcePosition { SourcePosition(start: -1, length: -1, file: -1) }
}

/// Writes solc's compressed source map `s:l:f:j:m;…` (Solidity documentation, "Source Mappings"): one entry for each
/// instruction; a field equal to the previous entry's is left empty and trailing empty fields are dropped.
public struct SourceMapWriter {
    public private(set) var text = ""
    private var isFirst = true
    private var previous = SourcePosition.none
    private var previousJump: Character = " "
    private var previousDepth = -1

    public init() {}

    public mutating func append(_ position: SourcePosition, jump: AssemblyItem.Jump, modifierDepth: Int = 0) {
        if !isFirst { text += ";" }
        isFirst = false
        let letter: Character =
            switch jump {
            case .ordinary: "-"
            case .intoFunction: "i"
            case .outOfFunction: "o"
            }
        let fields: [String] = [
            position.start == previous.start ? "" : String(position.start),
            position.length == previous.length ? "" : String(position.length),
            position.file == previous.file ? "" : String(position.file),
            letter == previousJump ? "" : String(letter),
            modifierDepth == previousDepth ? "" : String(modifierDepth),
        ]
        let used = (fields.lastIndex { !$0.isEmpty } ?? -1) + 1
        text += fields[..<used].joined(separator: ":")
        previous = position
        previousJump = letter
        previousDepth = modifierDepth
    }
}
