// ABIs of many contracts, made side by side.

import Compilation
import Primitives
import Testing

@testable import StandardJSON

@Suite struct ABIOutputTests {
    /// Contracts in many files that inherit from one another, so that neighbours share entries.
    private func sources(_ count: Int) -> [SourceText] {
        (0..<count).map { index in
            let base = index == 0 || index % 7 == 0 ? "" : " is C\(index - 1)"
            let directive = base.isEmpty ? "" : "import \"./\(index - 1).sol\";"
            let text = """
                // SPDX-License-Identifier: MIT
                pragma solidity ^0.8.0;
                \(directive)
                error E\(index)(uint a);
                contract C\(index)\(base) {
                    event Seen\(index)(address indexed who, bytes\(index % 32 + 1) what\(index));
                    function f\(index)(uint[\(index + 1)] memory x) external returns (string memory) {
                        if (x[0] == 0) revert E\(index)(1);
                        emit Seen\(index)(msg.sender, 0);
                        return "";
                    }
                }
                """
            return SourceText(name: "\(index).sol", bytes: Array(text.utf8))
        }
    }

    /// Any number of threads writes what is written one by one.
    @Test func threadsDoNotShow() throws {
        let sources = sources(200)
        var outputs: [[UInt8]] = []
        for workers in [1, 2, 4] {
            var settings = CompilerSettings()
            settings.workers = workers
            let compilation = Compilation.check(CompilerInput(sources: sources, settings: settings))
            #expect(!compilation.hasErrors, "\(compilation.diagnostics.items.map(\.message))")
            var json = JSONWriter(sortsKeys: true)
            var builder = OutputBuilder(
                compilation: compilation, selection: OutputSelection(["*": ["*": ["abi"]]]))
            json.beginObject()
            builder.writeContracts(to: &json)
            json.endObject()
            outputs.append(json.bytes)
            guard workers == 4 else { continue }
            let output = try JSONValue(parsing: json.bytes)
            for contract in compilation.contracts {
                let found = output["contracts"]?[contract.source]?[contract.name]?["abi"]
                #expect(found == compilation.abi(of: contract), "\(contract.name)")
            }
        }
        #expect(outputs[1] == outputs[0] && outputs[2] == outputs[0])
        #expect(outputs[0].count > 100_000)
    }
}
