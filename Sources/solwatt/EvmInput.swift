import ArgumentParser
import EVMTarget
import Glibc
import Primitives

/// Reading the arguments of the `evm` commands.
enum EvmInput {
    /// The largest file that is read whole, in bytes.
    static let fileLimit = 1 << 31
    /// The largest code or call data, in bytes. No block could pay for more.
    static let byteLimit = 1 << 24

    /// All bytes of a file.
    static func readFile(_ path: String, limit: Int = fileLimit) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw CommandFailure("\(path): \(String(cString: strerror(errno)))") }
        defer { fclose(file) }
        return try read(file, path, limit: limit)
    }

    /// Everything a stream gives.
    static func read(
        _ file: UnsafeMutablePointer<FILE>, _ path: String, limit: Int = fileLimit
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { throw CommandFailure("\(path): larger than \(limit) bytes") }
        }
        if ferror(file) != 0 { throw CommandFailure("\(path): cannot be read (a directory?)") }
        return bytes
    }

    /// `HEX`, `0xHEX` or `@FILE` with hex text in it.
    static func bytes(_ argument: String, _ what: String) throws -> [UInt8] {
        var digits = Array(argument.utf8)[...]
        if digits.first == 0x40 {
            digits = try readFile(String(argument.dropFirst()), limit: 2 * byteLimit + 4)[...]
            while let last = digits.last, last == 0x0a || last == 0x0d || last == 0x20 { digits = digits.dropLast() }
        }
        if digits.count > 2 * byteLimit + 2 { throw CommandFailure("\(what): more than \(byteLimit) bytes") }
        do throws(Hex.DecodingError) {
            return try Hex.decode(utf8: digits)
        } catch {
            switch error {
            case .oddLength(let count): throw CommandFailure("\(what): odd number of hex digits (\(count))")
            case .invalidDigit(let offset): throw CommandFailure("\(what): not a hex digit at offset \(offset)")
            }
        }
    }

    /// Writes text to standard error.
    static func writeError(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            start += count
        }
    }

    static func fork(_ name: String) throws -> Fork {
        guard let fork = Fork(name: name) else {
            throw ValidationError(
                "unknown fork '\(name)'; known are " + Fork.allCases.map(\.name).joined(separator: ", "))
        }
        return fork
    }
}
