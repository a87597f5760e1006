/// Hard forks that changed execution, oldest first; later rules build on earlier ones.
public enum Fork: UInt8, CaseIterable, Comparable, Sendable {
    case frontier, homestead, tangerineWhistle, spuriousDragon, byzantium, constantinople, petersburg, istanbul
    case berlin, london, paris, shanghai, cancun, prague, osaka

    @inlinable
    public static func < (a: Fork, b: Fork) -> Bool { a.rawValue < b.rawValue }

    public static var latest: Fork { .osaka }

    /// The name used by solc (`evmVersion`), lower camel case.
    public var name: String { "\(self)" }

    /// Accepts solc's names, the names of the public test fixtures (`EIP150`, `ConstantinopleFix`, `Merge`, …) in any
    /// letter case; nil for unknown ones.
    public init?(name: String) {
        let key = name.lowercased()
        switch key {
        case "eip150": self = .tangerineWhistle
        case "eip158": self = .spuriousDragon
        case "constantinoplefix": self = .petersburg
        case "merge": self = .paris
        default:
            guard let fork = Fork.allCases.first(where: { $0.name.lowercased() == key }) else { return nil }
            self = fork
        }
    }
}
