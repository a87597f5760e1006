// Where the lines of a text start, found once and only if somebody asks.

import Synchronization

/// The line starts of one file, shared by all copies of its ``SourceFile``.
final class LineTable: Sendable {
    private let known = Mutex<[UInt32]?>(nil)

    /// Offsets of the first byte of every line of `bytes`, which must be the same text in every call.
    func starts(of bytes: SourceBytes) -> [UInt32] {
        known.withLock { known in
            if let known { return known }
            let found = Self.find(in: bytes)
            known = found
            return found
        }
    }

    private static func find(in bytes: SourceBytes) -> [UInt32] {
        var starts: [UInt32] = [0]
        for index in bytes.indices where bytes[index] == 0x0a { starts.append(UInt32(index + 1)) }
        return starts
    }
}
