import Glibc

/// Whole files, in and out. Writing goes through a temporary name, so that no half-written file is left behind.
public enum Files {
    public static func read(_ path: String) throws(DemoError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw DemoError("cannot read \(path): \(reason())") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            bytes += buffer[..<count]
            if count < buffer.count { break }
        }
        guard ferror(file) == 0 else { throw DemoError("cannot read \(path): \(reason())") }
        return bytes
    }

    public static func readText(_ path: String) throws(DemoError) -> String {
        guard let text = String(validating: try read(path), as: UTF8.self) else {
            throw DemoError("\(path) is not UTF-8 text")
        }
        return text
    }

    public static func write(_ text: String, to path: String) throws(DemoError) {
        let temporary = "\(path).\(getpid()).tmp"
        guard let file = fopen(temporary, "wb") else { throw DemoError("cannot write \(path): \(reason())") }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        let closed = fclose(file)
        guard written == bytes.count, closed == 0, rename(temporary, path) == 0 else {
            let why = reason()
            unlink(temporary)
            throw DemoError("cannot write \(path): \(why)")
        }
    }

    /// Makes a directory and its parents.
    public static func makeDirectory(_ path: String) throws(DemoError) {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            prefix += part + "/"
            if mkdir(prefix, 0o777) != 0, errno != EEXIST {
                throw DemoError("cannot make the directory \(path): \(reason())")
            }
        }
    }

    /// The files below a directory whose names end in `suffix`, relative to it, sorted.
    public static func list(_ directory: String, suffix: String) throws(DemoError) -> [String] {
        var found: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            guard let stream = opendir("\(directory)/\(folder)") else {
                throw DemoError("cannot list \(directory)/\(folder): \(reason())")
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
                    pending.append("\(folder)\(name)/")
                } else if name.hasSuffix(suffix) {
                    found.append(folder + name)
                }
            }
        }
        return found.sorted()
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
