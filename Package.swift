// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// The release executable contains all libraries that it uses: finding, mapping and relocating shared ones takes longer than
/// to compile a small contract. Foundation's own parts have to be named, because the modules that were compiled against the
/// shared libraries do not.
let staticLibraries: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-executable", "-use-ld=lld", "-lFoundationInternationalization", "-lCoreFoundation",
            "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
        ], .when(platforms: [.linux], configuration: .release))
]

/// A library target with its sources in `Sources/<name>`. Dependencies only ever point up this file.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

/// The tests of one target, in `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        path: "Tests/\(name)Tests", swiftSettings: strict)
}

/// The module `Compilation` and those whose values its values hold. Who uses it names them all: a target is built again
/// only when a dependency that it names has changed, and values are laid out by what they hold.
func compilation(besides target: String = "") -> [Target.Dependency] {
    [
        "Primitives", "Keccak", "EVMTarget", "SoliditySource", "SoliditySyntax", "SoliditySema", "SolidityLayout", "IR",
        "EVMBackend", "Artifacts", "Compilation",
    ].filter { $0 != target }.map { .byName(name: $0) }
}

let package = Package(
    name: "solwatt",
    products: [
        .executable(name: "solwatt", targets: ["solwatt"]),
        .library(name: "SolwattCompiler", targets: ["Compilation"]),
        .executable(name: "charging-demo", targets: ["charging-demo"]),
        .library(name: "SolwattEVM", targets: ["EVM", "EthereumTypes"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // Foundations.
        library("Primitives"),
        library("Keccak"),
        .systemLibrary(name: "CSecp256k1", pkgConfig: "libsecp256k1", providers: [.apt(["libsecp256k1-dev"])]),
        library("EthereumCrypto", ["Primitives", "Keccak", "CSecp256k1", bigInt, crypto]),
        library("EthereumTypes", ["Primitives", "Keccak", "EthereumCrypto"]),

        // The machine.
        library("EVMTarget", ["Primitives"]),
        library("EVM", ["Primitives", "Keccak", "EthereumCrypto", "EthereumTypes", "EVMTarget"]),

        // The compiler, front to back.
        library("SoliditySource", ["Primitives"]),
        library("SoliditySyntax", ["Primitives", "SoliditySource"]),
        library("SoliditySema", ["Primitives", "Keccak", "EVMTarget", "SoliditySource", "SoliditySyntax", bigInt]),
        library(
            "SolidityLayout", ["Primitives", "Keccak", "SoliditySource", "SoliditySyntax", "SoliditySema", bigInt]),
        library("IR", ["Primitives", "EVMTarget"]),
        library(
            "Lowering",
            [
                "Primitives", "Keccak", "EVMTarget", "SoliditySource", "SoliditySyntax", "SoliditySema",
                "SolidityLayout", "IR", bigInt,
            ]),
        library("Optimizer", ["Primitives", "Keccak", "EVMTarget", "IR"]),
        library("EVMBackend", ["Primitives", "EVMTarget", "IR"]),
        library(
            "Artifacts",
            [
                "Primitives", "Keccak", "EVMTarget", "SoliditySource", "SoliditySyntax", "SoliditySema",
                "SolidityLayout", "EVMBackend", bigInt,
            ]),
        library(
            "Compilation",
            [
                "Primitives", "Keccak", "EVMTarget", "SoliditySource", "SoliditySyntax", "SoliditySema",
                "SolidityLayout", "IR", "Lowering", "Optimizer", "EVMBackend", "Artifacts",
            ]),
        library("StandardJSON", compilation()),

        // Foundry's and Hardhat's project layouts.
        library("Projects", compilation() + [toml]),

        // Test files in solc's formats, run on our executor.
        library("Conformance", compilation() + ["EthereumTypes", "EVM"]),

        // The command line.
        .systemLibrary(name: "CMalloc"),
        .executableTarget(
            name: "solwatt",
            dependencies: compilation() + [
                argumentParser, "EthereumTypes", "EVM", "StandardJSON", "Conformance", "Projects", "CMalloc",
            ],
            exclude: ["README.md"], swiftSettings: strict, linkerSettings: staticLibraries),

        // The showcase: the charging network's contracts, scenarios and demonstration.
        .target(
            name: "ChargingNetwork",
            dependencies: compilation() + ["EthereumTypes", "EVM"],
            path: "examples/charging/Sources/ChargingNetwork", swiftSettings: strict),
        .executableTarget(
            name: "charging-demo", dependencies: compilation() + ["ChargingNetwork"],
            path: "examples/charging/Sources/charging-demo", swiftSettings: strict),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Primitives"], path: "Tests/TestSupport", swiftSettings: strict),
        .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
        tests("Primitives"),
        tests("Keccak", ["Primitives"]),
        tests("EthereumCrypto", ["Primitives", bigInt]),
        tests("EthereumTypes", ["Primitives", "Keccak", "EthereumCrypto"]),
        tests("EVMTarget"),
        tests("EVM", ["Primitives", "Keccak", "EthereumTypes", "EVMTarget", "AllocationCounter", bigInt]),
        tests("SoliditySource", ["Primitives"]),
        tests("SoliditySyntax", ["Primitives", "SoliditySource", "AllocationCounter"]),
        tests("SoliditySema", ["EVMTarget", "SoliditySource", "SoliditySyntax", bigInt]),
        tests("SolidityLayout", ["Primitives", "SoliditySource", "SoliditySyntax", "SoliditySema"]),
        tests("IR", ["Primitives"]),
        tests("Lowering", ["EVMTarget", "IR", "SoliditySource", "SoliditySyntax", "SoliditySema"]),
        tests("Optimizer", ["IR", "Primitives", "Keccak"]),
        tests("EVMBackend", ["IR", "EVM", "EVMTarget", "EthereumTypes", "Primitives", "Optimizer"]),
        tests("Artifacts", compilation(besides: "Artifacts")),
        tests("Compilation", compilation(besides: "Compilation") + ["EVM", "EthereumTypes"]),
        tests("Conformance", compilation()),
        tests("Projects", compilation()),
        // They run the executable as a process. No dependency: what it is linked with is not for tests.
        .testTarget(
            name: "solwattTests", dependencies: compilation() + ["TestSupport"], path: "Tests/solwattTests",
            swiftSettings: strict),
        tests("StandardJSON", compilation()),
        .executableTarget(
            name: "frontend-fuzz",
            dependencies: [
                "Primitives", "EVMTarget", "SoliditySource", "SoliditySyntax", "SoliditySema", "Artifacts",
                "TestSupport",
            ],
            path: "Tests/FrontEndFuzz",
            swiftSettings: strict),
        .testTarget(
            name: "ChargingTests",
            dependencies: compilation() + ["ChargingNetwork", "EthereumTypes", "TestSupport"],
            path: "Tests/ChargingTests", swiftSettings: strict),
    ]
)
