import Glibc

/// The repacked public test sets beside the project. They are not part of it: a test that needs them is disabled, and
/// says so, when they are missing (public originals: github.com/ethereum/tests, execution-spec-tests, legacytests).
enum FixtureFile {
    static let missing =
        "fixtures missing: ../shared/fixtures/evm; public originals: github.com/ethereum/tests, "
        + "github.com/ethereum/execution-spec-tests (releases), github.com/ethereum/legacytests"

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
        var result: [String] = []
        var index = 0
        forEachLine(name) { line, _ in
            index += 1
            if index % step != 0 || result.count >= limit { return }
            if without.contains(where: { strstr(line, $0) != nil }) { return }
            result.append(String(cString: line))
        }
        return result
    }

    /// The first `count` lines of each folder of the original repository and each first fork, so that every group and
    /// every fork is there; without lines of more than `longest` bytes and those that contain one of `without`.
    static func sample(_ name: String, count: Int, longest: Int, without: [String]) -> [String] {
        var result: [String] = []
        var taken: [String: Int] = [:]
        forEachLine(name) { line, length in
            guard length <= longest, let post = strstr(line, "\"post\":{\""),
                let fork = String(cString: post + 9).split(separator: "\"", maxSplits: 1).first
            else { return }
            let head = String(decoding: UnsafeRawBufferPointer(start: line, count: min(length, 400)), as: UTF8.self)
            let group = folder(head) + ":" + fork
            if taken[group, default: 0] >= count || without.contains(where: { strstr(line, $0) != nil }) { return }
            taken[group, default: 0] += 1
            result.append(String(cString: line))
        }
        return result
    }

    /// The folder in `{"suite":"folder/file…`.
    static func folder(_ line: String) -> String {
        let suite = line.dropFirst(10).prefix { $0 != "\"" }
        return suite.split(separator: "/").dropLast().joined(separator: "/")
    }

    private static func forEachLine(_ name: String, _ body: (UnsafeMutablePointer<CChar>, Int) -> Void) {
        guard let pipe = popen("exec xz -dc -- '\(path(name))'", "r") else { return }
        defer { pclose(pipe) }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while true {
            let length = getline(&line, &capacity, pipe)
            guard length > 0, let line else { return }
            body(line, length)
        }
    }
}
