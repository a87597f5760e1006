import Glibc
import Primitives

/// The repacked public test sets beside the project. They are not part of it: a test that needs them is disabled, and
/// says so, when they are missing (public originals: github.com/ethereum/tests, execution-spec-tests, legacytests).
enum FixtureFile {
    static let missing = "fixtures missing: ../shared/fixtures/evm (public originals at github.com/ethereum/tests)"

    static func path(_ name: String) -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let candidates = ["/../../../shared/fixtures/evm/", "/../../../../shared/fixtures/evm/"].map {
            folder + $0 + name + ".jsonl.xz"
        }
        return candidates.first { access($0, R_OK) == 0 } ?? candidates[0]
    }

    static let areThere = access(path("rlp-tests"), R_OK) == 0

    /// Every `step`th line that contains none of `without`, at most `limit`.
    static func lines(_ name: String, step: Int = 1, limit: Int = .max, without: [String] = []) -> [String] {
        guard let pipe = popen("exec xz -dc -- '\(path(name))'", "r") else { return [] }
        defer { pclose(pipe) }
        var result: [String] = []
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        var index = 0
        while result.count < limit, getline(&line, &capacity, pipe) > 0, let line {
            index += 1
            if index % step != 0 { continue }
            if without.contains(where: { strstr(line, $0) != nil }) { continue }
            result.append(String(cString: line))
        }
        return result
    }
}
