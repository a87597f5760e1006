import Compilation

/// Whole files, in and out, with this demonstration's errors.
public enum Files {
    public static func read(_ path: String) throws(DemoError) -> [UInt8] {
        try mapped { () throws(FileError) in try FileSystem.read(path) }
    }

    public static func readText(_ path: String) throws(DemoError) -> String {
        guard let text = String(validating: try read(path), as: UTF8.self) else {
            throw DemoError("\(path) is not UTF-8 text")
        }
        return text
    }

    /// Writes files into a directory that is made if it is missing: all of them or none.
    public static func write(_ files: [(name: String, text: String)], to directory: String) throws(DemoError) {
        let bytes = files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
        try mapped { () throws(FileError) in try FileSystem.writeAll(bytes, to: directory) }
    }

    /// The files below a directory whose names end in `suffix`, relative to it, sorted.
    public static func list(_ directory: String, suffix: String) throws(DemoError) -> [String] {
        let paths = try mapped { () throws(FileError) in try FileSystem.files(under: directory, suffix: suffix) }
        return paths.map { String($0.dropFirst(directory.count + 1)) }
    }

    private static func mapped<T>(_ body: () throws(FileError) -> T) throws(DemoError) -> T {
        do throws(FileError) {
            return try body()
        } catch {
            throw DemoError(error.description)
        }
    }
}
