// Writing to the terminal and ending the process.

import ArgumentParser
import Compilation
import Glibc
import SoliditySource

/// Standard output and standard error, whole and in order.
enum Console {
    static func print(_ text: String, terminator: String = "\n") {
        write(Array((text + terminator).utf8))
    }

    static func write(_ bytes: [UInt8]) {
        // A closed pipe is the reader's choice, not an error of ours.
        try? FileSystem.write(bytes, to: STDOUT_FILENO, name: "<stdout>")
    }

    /// Diagnostics for people, on standard error, as wide as the terminal.
    static func show(_ diagnostics: DiagnosticList, in sources: SourceManager, colour: ColourChoice = .auto) {
        let renderer = TerminalRenderer(sources, usesColour: usesColour(colour), width: terminalWidth)
        let text = diagnostics.items.map { renderer.render($0) }.joined()
        try? FileSystem.write(Array(text.utf8), to: STDERR_FILENO, name: "<stderr>")
    }

    /// Whether standard error gets colours: as asked for, else on a terminal unless `NO_COLOR` is set.
    private static func usesColour(_ choice: ColourChoice) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
            if let value = getenv("TERM"), String(cString: value) == "dumb" { return false }
            return isatty(STDERR_FILENO) == 1
        }
    }

    /// Columns of the terminal; `COLUMNS`, else 100 where there is none.
    private static var terminalWidth: Int {
        var size = winsize()
        if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        if let value = getenv("COLUMNS"), let width = Int(String(cString: value)), width > 0 { return width }
        return 100
    }

    static func error(_ text: String) {
        try? FileSystem.write(Array((text + "\n").utf8), to: STDERR_FILENO, name: "<stderr>")
    }
}

/// A failure that ends the command with one line on standard error and exit status 1.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }

    init(_ error: FileError) { description = error.description }
}

/// Runs the body of a command: prints failures as one line, ends with status 1. Wrong usage and exit
/// statuses pass through.
func runCommand(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let exit as ExitCode {
        throw exit
    } catch let usage as ValidationError {
        throw usage
    } catch {
        Console.error("error: \(error)")
        throw ExitCode(1)
    }
}
