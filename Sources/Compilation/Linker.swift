// Library linking: fills the 20-byte places of libraries whose address is known, and names the others by placeholders
// (Solidity documentation, "Library Linking").

import EVMBackend
import Keccak
import Primitives

/// Links code objects.
public enum Linker {
    /// The 40 characters that stand for an unknown address: `__$`, 34 hex digits of the name's hash, `$__`.
    public static func placeholder(for library: String) -> String {
        "__$" + Hex.encode(keccak256(library)).prefix(34) + "$__"
    }

    /// Writes the known addresses into `bytes`; returns the references that stay open, in order of offset.
    static func link(
        _ bytes: inout [UInt8], _ references: [LinkReference], libraries: [LibraryAddress]
    ) -> [LinkReference] {
        references.sorted { $0.offset < $1.offset }.filter { reference in
            guard let address = find(reference.library, in: libraries), address.count == 20,
                reference.offset >= 0, reference.offset + 20 <= bytes.count
            else { return true }
            bytes.replaceSubrange(reference.offset..<reference.offset + 20, with: address)
            return false
        }
    }

    /// `file:Name` first; an address given for `:Name` or `Name` serves any file.
    private static func find(_ library: String, in libraries: [LibraryAddress]) -> [UInt8]? {
        if let exact = libraries.first(where: { $0.name == library }) { return exact.address }
        let name = library.split(separator: ":").last.map(String.init) ?? library
        return libraries.first { $0.name == ":" + name || $0.name == name }?.address
    }
}
