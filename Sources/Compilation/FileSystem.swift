// The few file system calls that the command line needs, on plain byte arrays and error values (no Foundation).

import Glibc
import Primitives

/// A failed file operation: what was tried, on which path, and the system's reason.
public struct FileError: Error, Sendable, CustomStringConvertible {
    public var path: String
    public var reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// One line, e.g. `missing.sol: no such file or directory`.
    public var description: String { "\(path): \(reason)" }

    static func current(_ path: String) -> FileError {
        FileError(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}

/// Blocking file access with errors as values.
public enum FileSystem {
    /// The kind of a directory entry, symbolic links followed.
    public enum Kind: Sendable {
        case missing, file, directory, other
    }

    public static var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    public static func kind(of path: String) -> Kind {
        var info = stat()
        guard stat(path, &info) == 0 else { return .missing }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    /// Resolves symbolic links of the part of `path` that exists; the rest is normalised as text. `path` is absolute.
    public static func canonical(_ path: String) -> String {
        var existing = SourcePath.absolute(path, workingDirectory: workingDirectory)
        var rest: [String] = []
        while true {
            if let resolved = realpath(existing, nil) {
                defer { free(resolved) }
                return rest.reversed().reduce(String(cString: resolved), SourcePath.join)
            }
            if existing == "/" { return path }
            rest.append(SourcePath.fileName(of: existing))
            existing = SourcePath.parent(of: existing)
            if existing.isEmpty { return path }
        }
    }

    /// Reads a whole file (or pipe). A directory is an error.
    public static func read(_ path: String) throws(FileError) -> [UInt8] { try readPadded(path).array }

    /// Reads a whole file (or pipe). A directory is an error.
    public static func readPadded(_ path: String) throws(FileError) -> PaddedBytes {
        if kind(of: path) == .directory { throw FileError(path: path, reason: "is a directory") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .current(path) }
        defer { close(descriptor) }
        return try readAll(descriptor, name: path)
    }

    /// Reads standard input to its end.
    public static func readStandardInput() throws(FileError) -> PaddedBytes {
        try readAll(STDIN_FILENO, name: "<stdin>")
    }

    /// As many bytes as the compiler takes.
    private static let limit = 1 << 32

    /// Reads to the end of a file or pipe. What is not a file with a size starts with `firstCapacity`.
    private static func readAll(_ descriptor: Int32, name: String) throws(FileError) -> PaddedBytes {
        let firstCapacity = 1 << 20
        var info = stat()
        let isFile = fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
        // One byte more than the file has, so that its end is noticed without more room. What a sparse file claims
        // beyond the limit is not believed.
        guard let bytes = PaddedBytes(capacity: isFile ? min(Int(info.st_size), limit) + 1 : firstCapacity) else {
            throw FileError(path: name, reason: "not enough memory")
        }
        let hasRoom = try bytes.append { room throws(FileError) in
            if bytes.count > limit { throw FileError(path: name, reason: "larger than 4 GiB") }
            while true {
                let count = Glibc.read(descriptor, room.baseAddress, room.count)
                if count >= 0 { return count }
                if errno != EINTR { throw .current(name) }
            }
        }
        if !hasRoom { throw FileError(path: name, reason: "not enough memory") }
        return bytes
    }

    /// Writes a file whole or not at all: to a temporary name in the same directory, then renamed into place.
    public static func writeAtomically(_ bytes: [UInt8], to path: String) throws(FileError) {
        if kind(of: path) == .directory { throw FileError(path: path, reason: "is a directory") }
        let temporary = "\(path).tmp-\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .current(path) }
        do throws(FileError) {
            try write(bytes, to: descriptor, name: path)
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let error = FileError.current(path)
            unlink(temporary)
            throw error
        }
    }

    /// Writes several files into `directory` (created if missing): first all of them under temporary names, then renamed,
    /// so that a failure leaves none of them behind.
    public static func writeAll(_ files: [(name: String, bytes: [UInt8])], to directory: String) throws(FileError) {
        try createDirectory(directory)
        var written: [(temporary: String, path: String)] = []
        do throws(FileError) {
            for file in files {
                let path = SourcePath.join(directory, file.name)
                if kind(of: path) == .directory { throw FileError(path: path, reason: "is a directory") }
                let temporary = "\(path).tmp-\(getpid())"
                written.append((temporary, path))
                try writeAtomically(file.bytes, to: temporary)
            }
        } catch {
            for file in written { unlink(file.temporary) }
            throw error
        }
        for file in written where rename(file.temporary, file.path) != 0 { throw .current(file.path) }
    }

    /// Replaces several existing files, keeping their permissions: first all new texts are written under temporary names,
    /// then these are renamed, so that a failure to write changes nothing.
    public static func replaceAll(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
        var written: [(temporary: String, path: String)] = []
        do throws(FileError) {
            for file in files {
                // A symbolic link stays one.
                let path = canonical(SourcePath.absolute(file.path, workingDirectory: workingDirectory))
                var info = stat()
                guard stat(path, &info) == 0 else { throw .current(file.path) }
                guard access(path, W_OK) == 0 else { throw .current(file.path) }
                let temporary = "\(path).tmp-\(getpid())"
                written.append((temporary, path))
                try writeAtomically(file.bytes, to: temporary)
                guard chmod(temporary, info.st_mode & 0o7777) == 0 else { throw .current(file.path) }
            }
        } catch {
            for file in written { unlink(file.temporary) }
            throw error
        }
        for file in written where rename(file.temporary, file.path) != 0 { throw .current(file.path) }
    }

    /// Writes all bytes to an open descriptor.
    public static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(FileError) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .current(name)
            }
            offset += count
        }
    }

    /// Creates a directory and its missing parents.
    public static func createDirectory(_ path: String) throws(FileError) {
        switch kind(of: path) {
        case .directory: return
        case .file, .other: throw FileError(path: path, reason: "exists and is not a directory")
        case .missing: break
        }
        let parent = SourcePath.parent(of: path)
        if !parent.isEmpty { try createDirectory(parent) }
        guard mkdir(path, 0o755) == 0 || kind(of: path) == .directory else { throw .current(path) }
    }

    /// The names in a directory, sorted, without `.` and `..`.
    public static func entries(of directory: String) throws(FileError) -> [String] {
        guard let handle = opendir(directory) else { throw .current(directory) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// All regular files under `directory` whose name ends with `suffix`, as sorted paths. Not following directory links.
    public static func files(under directory: String, suffix: String) throws(FileError) -> [String] {
        var result: [String] = []
        for name in try entries(of: directory) {
            let path = SourcePath.join(directory, name)
            switch kind(of: path) {
            case .directory where isLink(path): continue
            case .directory: result += try files(under: path, suffix: suffix)
            case .file where name.hasSuffix(suffix): result.append(path)
            default: continue
            }
        }
        return result
    }

    private static func isLink(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }
}
