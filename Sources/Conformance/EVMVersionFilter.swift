// The `EVMVersion` setting of test files: `>=shanghai`, `=paris`, `<cancun`.

import Compilation
import EVMTarget

enum EVMVersionFilter {
    /// The version to test with: the default if it fits, else the newest before it or the oldest after it that does; nil
    /// if none fits.
    static func version(for filter: String?) -> Fork? {
        let standard = CompilerSettings.defaultEVMVersion
        guard let filter, !filter.isEmpty else { return standard }
        let signs = filter.prefix { "<>=".contains($0) }
        guard let bound = Fork(name: String(FixtureFile.trimmed(filter.dropFirst(signs.count)))) else { return nil }
        func fits(_ fork: Fork) -> Bool {
            switch signs {
            case ">=": fork >= bound
            case ">": fork > bound
            case "<=": fork <= bound
            case "<": fork < bound
            default: fork == bound
            }
        }
        if fits(standard) { return standard }
        return Fork.allCases.last { $0 < standard && fits($0) } ?? Fork.allCases.first { fits($0) }
    }
}
