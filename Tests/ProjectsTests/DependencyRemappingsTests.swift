import Compilation
import TestSupport
import Testing

@testable import Projects

@Suite struct DependencyRemappingsTests {
    private func remappings(_ files: KeyValuePairs<String, String>, claimed: [String] = []) throws -> [String] {
        try withTemporaryFolder(files) { folder in
            try DependencyRemappings.find(
                root: folder, libraries: ["lib"], claimed: claimed.compactMap { Remapping($0) }
            ).map(\.description)
        }
    }

    /// Layouts of packages as they occur, and the directory that Foundry maps their names to.
    @Test func packageNameMapsToItsSources() throws {
        try #expect(
            remappings(["lib/solmate/src/auth/Owned.sol": "", "lib/solmate/README.md": ""]) == [
                ":solmate/=lib/solmate/src/"
            ])
        try #expect(
            remappings(["lib/old/contracts/A.sol": "", "lib/old/test/T.sol": ""]) == [":old/=lib/old/contracts/"])
        try #expect(
            remappings(["lib/oz/contracts/A.sol": "", "lib/oz/certora/harnesses/H.sol": ""]) == [":oz/=lib/oz/"])
        try #expect(remappings(["lib/flat/A.sol": ""]) == [":flat/=lib/flat/"])
        try #expect(remappings(["lib/none/README.md": "", "lib/.hidden/src/A.sol": ""]) == [])
    }

    @Test func packagesOwnRemappingsHoldEverywhereUnlessTaken() throws {
        let files: KeyValuePairs = [
            "lib/oz/contracts/A.sol": "", "lib/oz/remappings.txt": "@oz/contracts/=contracts/\nsrc/=contracts/\n",
            "lib/oz/foundry.toml": "[profile.default]\nremappings = [\"up/=contracts/up/\"]",
        ]
        try #expect(
            remappings(files) == [
                ":@oz/contracts/=lib/oz/contracts/", ":oz/=lib/oz/contracts/", ":up/=lib/oz/contracts/up/",
                "lib/oz/:src/=lib/oz/contracts/",
            ])
        try #expect(
            remappings(files, claimed: ["@oz/=vendor/"]) == [
                ":oz/=lib/oz/contracts/", ":up/=lib/oz/contracts/up/", "lib/oz/:src/=lib/oz/contracts/",
            ])
    }

    @Test func closerPackageWinsAndTheNestedOneKeepsItsOwn() throws {
        let found = try remappings([
            "lib/forge-std/src/Test.sol": "", "lib/a/src/A.sol": "", "lib/a/lib/forge-std/src/Test.sol": "",
            "lib/a/lib/only/src/O.sol": "",
        ])
        #expect(
            found == [
                ":a/=lib/a/src/", ":forge-std/=lib/forge-std/src/", ":only/=lib/a/lib/only/src/",
                "lib/a/:forge-std/=lib/a/lib/forge-std/src/",
            ])
    }
}
