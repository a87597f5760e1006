// The names of integer and byte types with a size, which have fixed places in every interner, behind the known symbols.

/// `int8` … `uint256`, `bytes1` … `bytes32` (Solidity documentation, "Types").
struct SizedTypeName {
    let text: String
    let kind: TokenKind
    /// Bits of an integer, bytes of a byte array.
    let size: UInt16

    /// In the order of their symbols.
    static let all: [SizedTypeName] =
        stride(from: 8, through: 256, by: 8).map { SizedTypeName("int", .sizedInt, $0) }
        + stride(from: 8, through: 256, by: 8).map { SizedTypeName("uint", .sizedUInt, $0) }
        + (1...32).map { SizedTypeName("bytes", .sizedBytes, $0) }

    /// The symbol of the first of them.
    static let firstSymbol = KnownSymbol.allCases.count

    private init(_ prefix: String, _ kind: TokenKind, _ size: Int) {
        text = prefix + String(size)
        self.kind = kind
        self.size = UInt16(size)
    }
}
