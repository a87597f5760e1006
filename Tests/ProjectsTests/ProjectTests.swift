import Compilation
import EVMTarget
import TestSupport
import Testing

@testable import Projects

@Suite struct ProjectTests {
    private let solidity = "contract C {}"

    private func project(_ folder: String, _ variables: [String: String] = [:]) throws -> Project {
        try #require(try Project.find(from: folder, environment: { variables[$0] }))
    }

    @Test func rootIsTheClosestMarkedDirectory() throws {
        try withTemporaryFolder([
            "foundry.toml": "", "packages/a/hardhat.config.ts": "", "packages/a/contracts/d/C.sol": "",
        ]) { folder in
            try #expect(project(folder + "/packages/a/contracts/d").root == folder + "/packages/a")
            try #expect(project(folder + "/packages").root == folder)
            try #expect(project(folder + "/packages/a").sourceDirectory == "contracts")
            try #expect(project(folder).sourceDirectory == "src")
        }
    }

    @Test func noMarkerNoProject() throws {
        try withTemporaryFolder(["src/C.sol": solidity]) { folder in
            try #expect(Project.find(from: folder + "/src") == nil)
        }
    }

    @Test func foundryProfileAddsToTheDefault() throws {
        let text = """
            [profile.default]
            src = "sources"
            optimizer_runs = 1
            evm_version = "shanghai"
            remappings = ["a/=1/", "ctx:b/=2/"]
            ignored_error_codes = ["license", 2018]
            [profile.ci]
            optimizer = false
            optimizer_runs = 5
            bytecode_hash = "none"
            cbor_metadata = false
            libraries = ["src/L.sol:L:0x00000000000000000000000000000000000000ff"]
            """
        try withTemporaryFolder(["foundry.toml": text]) { folder in
            let plain = try project(folder)
            #expect(plain.sourceDirectory == "sources")
            #expect(plain.remappings.map(\.description) == [":a/=1/", "ctx:b/=2/"])
            #expect(plain.configuration.ignoredErrorCodes == [1878, 2018])
            var settings = CompilerSettings()
            settings.optimizerEnabled = true
            try plain.apply(to: &settings)
            #expect(settings.optimizerRuns == 1 && settings.optimizerEnabled && settings.evmVersion == .shanghai)
            #expect(settings.appendCBOR && settings.metadataHash == .ipfs && settings.libraries.isEmpty)
            try project(folder, ["FOUNDRY_PROFILE": "ci"]).apply(to: &settings)
            #expect(settings.optimizerRuns == 5 && !settings.optimizerEnabled && settings.evmVersion == .shanghai)
            #expect(!settings.appendCBOR && settings.metadataHash.rawValue == "none")
            #expect(settings.libraries.map(\.name) == ["src/L.sol:L"])
        }
    }

    @Test(arguments: [
        ("[profile.default]\nsrc = 3", "profile.default.src must be a string"),
        (
            "[profile.default]\noptimizer_runs = -1",
            "profile.default.optimizer_runs must be a number that is not negative"
        ),
        ("[profile.default]\nlibs = [1]", "profile.default.libs must be a list of strings"),
        ("[profile.default]\nremappings = [\"x\"]", "'x' is none"),
        ("[profile.default]\nignored_error_codes = [\"nonsense\"]", "'nonsense' is none"),
        ("\n[profile", ":2: "), ("[profile.default]\nlibraries = [\"L:12\"]", "unknown library"),
        ("[profile.default]\nevm_version = \"moon\"", "unknown EVM version 'moon'"),
        ("[profile.default]\nbytecode_hash = \"md5\"", "unknown bytecode hash 'md5'"),
    ])
    func badConfigurationIsNamed(_ text: String, _ expected: String) throws {
        try withTemporaryFolder(["foundry.toml": text]) { folder in
            let error = #expect(throws: ProjectError.self) {
                var settings = CompilerSettings()
                try project(folder).apply(to: &settings)
            }
            #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
            #expect(error?.description.hasPrefix(folder + "/foundry.toml") == true)
        }
    }

    @Test func unknownProfileIsAnError() throws {
        try withTemporaryFolder(["foundry.toml": "[profile.default]"]) { folder in
            #expect(throws: ProjectError(file: folder + "/foundry.toml", reason: "there is no profile 'x'")) {
                try project(folder, ["FOUNDRY_PROFILE": "x"])
            }
        }
    }

    @Test func remappingFileGoesAfterFoundrysList() throws {
        let files: KeyValuePairs = [
            "foundry.toml": "[profile.default]\nremappings = [\"a/=1/\"]",
            "remappings.txt": "# comment\n\n  a/=2/  \r\nb/=3/\n",
        ]
        try withTemporaryFolder(files) { folder in
            let remappings = try project(folder).remappings
            #expect(remappings.map(\.description) == [":a/=1/", ":a/=2/", ":b/=3/"])
            #expect(remappings.apply(to: "a/x.sol", in: "src/C.sol") == "2/x.sol")
        }
        try withTemporaryFolder(["remappings.txt": "a/=2/\nnonsense\n"]) { folder in
            let error = #expect(throws: ProjectError.self) { try project(folder) }
            #expect(error?.line == 2)
        }
    }

    @Test func packageDirectoriesClosestFirst() throws {
        let files: KeyValuePairs = [
            "node_modules/@oz/a.sol": "", "app/hardhat.config.js": "", "app/node_modules/x/a.sol": "",
        ]
        try withTemporaryFolder(files) { folder in
            let found = try project(folder + "/app").packageDirectories
            #expect(found.prefix(2) == [folder + "/app/node_modules", folder + "/node_modules"])
        }
    }

    @Test func ownSourceFiles() throws {
        let files: KeyValuePairs = [
            "foundry.toml": "", "src/b/B.sol": "", "src/A.sol": "", "src/readme.md": "", "test/T.sol": "",
        ]
        try withTemporaryFolder(files) { folder in
            try #expect(project(folder).sourceFiles() == [folder + "/src/A.sol", folder + "/src/b/B.sol"])
        }
        try withTemporaryFolder(["foundry.toml": ""]) { folder in
            #expect(throws: ProjectError.self) { try project(folder).sourceFiles() }
        }
    }
}
