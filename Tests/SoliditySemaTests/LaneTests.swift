// Several threads work on large programs: results must be the same as with one.

import SoliditySource
import SoliditySyntax
import Testing

@testable import SoliditySema

@Suite struct LaneTests {
    /// A file with types, literals and overloads of its own, and some that it shares with the others.
    private func file(_ index: Int, extra: String = "") -> String {
        let parent = index == 0 ? "" : "import \"f\(index - 1).sol\";\n"
        let base = index == 0 ? "" : " is C\(index - 1)"
        return """
            // SPDX-License-Identifier: UNLICENSED
            pragma solidity ^0.8.0;
            \(parent)
            error Failed\(index)(uint\(8 * (index % 32 + 1)) code);
            library L\(index) {
                struct Item { uint[\(index + 2)] amounts; mapping(address => bytes\(index % 32 + 1)) owners; }
                function first(Item storage item, uint at) internal view returns (uint) { return item.amounts[at]; }
                function first(uint[] memory items) internal pure returns (uint) { return items[\(index)]; }
            }
            contract C\(index)\(base) {
                using L\(index) for L\(index).Item;
                using L\(index) for uint[];
                /// @notice Told when something changes.
                event Changed\(index)(address indexed who, uint\(8 * (index % 32 + 1)) amount);
                L\(index).Item internal item\(index);
                mapping(uint => function (uint\(8 * (index % 32 + 1))) external returns (string memory)) handlers\(index);
                modifier limited\(index)(uint amount) { require(amount < 1\(index)7, "limit \(index)"); _; }
                function total() public virtual\(index == 0 ? "" : " override") returns (uint) { return \(index); }
                /// \(index == 0 ? "@dev First." : "@inheritdoc C\(index - 1)")
                function named() external virtual\(index == 0 ? "" : " override") returns (string memory) {}
                /// @param amount How much.
                function set\(index)(uint amount, string calldata text) public limited\(index)(amount) returns (bool done) {
                    (uint a, , bytes memory rest) = this.parts\(index)({text: text, amount: amount});
                    uint unused\(index) = 0x\(index)ff;
                    item\(index).amounts[1] = a + rest.length * \(index + 3) ** 2;
                    emit Changed\(index)(msg.sender, uint\(8 * (index % 32 + 1))(item\(index).first(1)));
                    assembly ("memory-safe") { let x := add(amount, \(index)) sstore(item\(index).slot, x) }
                    if (amount == \(index)) revert Failed\(index)({code: \(index)});
                    done = amount > 1 ? true : handlers\(index)[amount] == handlers\(index)[0];
                }
                function parts\(index)(uint amount, string calldata text) external returns (uint, int\(8 * (index % 32 + 1)), bytes memory) {
                    for (uint i = 0; i < 3; i++) { amount += i; if (amount > 9) { return (amount, 1, bytes(text)); } }
                    return (amount, -1, abi.encode(text, amount, item\(index).amounts));
                }
                \(extra)
            }
            """
    }

    private func analysed(_ count: Int, workers: Int, extra: (Int) -> String = { _ in "" }) -> Analysed {
        var options = AnalyzerOptions()
        options.workers = workers
        return Analysed((0..<count).map { ("f\($0).sol", file($0, extra: extra($0))) }, options: options)
    }

    @Test(arguments: [2, 3, 4, 9]) func resultsDoNotDependOnTheNumberOfThreads(_ workers: Int) {
        let alone = analysed(20, workers: 1)
        let together = analysed(20, workers: workers)
        #expect(alone.analysis.tree.count > 4000)
        #expect(alone.errorCodes == [])
        #expect(alone.diagnostics.items.count >= 40)
        #expect(alone.diagnostics.items == together.diagnostics.items)
        #expect(alone.analysis.types.records == together.analysis.types.records)
        #expect(alone.analysis.types.mobileTypes == together.analysis.types.mobileTypes)
        #expect(alone.analysis.types.canonicalTypes == together.analysis.types.canonicalTypes)
        #expect(alone.analysis.types.signatures == together.analysis.types.signatures)
        #expect(alone.analysis.nodeTypes == together.analysis.nodeTypes)
        #expect(alone.analysis.references == together.analysis.references)
        #expect(alone.analysis.flags == together.analysis.flags)
        #expect(alone.analysis.auxiliary == together.analysis.auxiliary)
        #expect(alone.analysis.argumentOrders == together.analysis.argumentOrders)
        #expect(alone.analysis.overloads == together.analysis.overloads)
        #expect(alone.analysis.pathReferences == together.analysis.pathReferences)
        #expect(alone.analysis.yulReferences.map(\.declaration) == together.analysis.yulReferences.map(\.declaration))
        #expect(alone.analysis.inheritedDocumentation == together.analysis.inheritedDocumentation)
        #expect(alone.analysis.baseFunctions == together.analysis.baseFunctions)
        #expect(!alone.analysis.baseFunctions.isEmpty && !alone.analysis.inheritedDocumentation.isEmpty)
        for (one, other) in zip(alone.analysis.contracts, together.analysis.contracts) {
            #expect(one.linearizedBases == other.linearizedBases && one.interfaceFunctions == other.interfaceFunctions)
            #expect(one.baseConstructorArguments == other.baseConstructorArguments)
            #expect(one.unimplemented == other.unimplemented && one.allStateVariables == other.allStateVariables)
            #expect(one.usedErrors == other.usedErrors && one.deployedGraph.callables == other.deployedGraph.callables)
        }
    }

    /// A name that a contract of a later file inherits is not there yet when an earlier file is bound.
    @Test(arguments: [true, false]) func contractsInheritNamesInTheOrderOfFiles(_ isEarly: Bool) {
        let user = "contract User { C19.Shared internal shared; }"
        let files = { (workers: Int) in
            var options = AnalyzerOptions()
            options.workers = workers
            let program = (0..<20).map { index in
                ("f\(index).sol", self.file(index, extra: index == 0 ? "struct Shared { uint a; }" : ""))
            }
            let extra = (
                "user.sol", "// SPDX-License-Identifier: MIT\npragma solidity *;\nimport \"f19.sol\";\n\(user)"
            )
            return Analysed(isEarly ? [extra] + program : program + [extra], options: options)
        }
        let alone = files(1)
        #expect(alone.errorCodes == (isEarly ? [7920] : []))
        for workers in [2, 4] { #expect(alone.diagnostics.items == files(workers).diagnostics.items) }
    }

    /// The program is checked once more where names could not be bound, which must not repeat anything.
    @Test(arguments: [true, false]) func unknownBasesDoNotDependOnTheNumberOfThreads(_ stops: Bool) {
        let analysed = { (workers: Int) in
            var options = AnalyzerOptions()
            options.workers = workers
            options.stopsAtFatalErrors = stops
            var program = (0..<20).map { ("f\($0).sol", self.file($0)) }
            program.insert(
                ("bad.sol", "import \"f3.sol\"; contract Bad is C3, Unknown { function f() public { g(); } }"), at: 7)
            return Analysed(program, options: options)
        }
        let alone = analysed(1)
        #expect(alone.errorCodes.first == 7920)
        for workers in [2, 4] {
            let together = analysed(workers)
            #expect(alone.diagnostics.items == together.diagnostics.items)
            #expect(alone.analysis.references == together.analysis.references)
            #expect(
                alone.analysis.contracts.map(\.linearizedBases) == together.analysis.contracts.map(\.linearizedBases))
        }
    }

    /// Errors of every phase, in a file that is not among the first.
    @Test(arguments: [
        "uint public broken = \"text\";", "function f() public { g(); }", "uint internal item3;",
        "/// @nonsense\n uint x;", "function f() public { assembly { a := 1 } }", "function f();",
        "function f() public pure returns (uint) { return block.number; }", "bytes32 constant K = K;",
        "function f() public { msg.sender.foo; uint8 y = 300; }", "function total() public {}",
        "struct S { S inner; }", "/// @inheritdoc Nobody\n function f() public {}", "Missing internal missing;",
        "using Missing for uint;", "function f() public { assembly { let x := item3.slot let total := 1 } }",
        "event E(uint a); event E(uint b);", "function f() public {} function f() external {}",
        "function set1() public;",
    ])
    func errorsDoNotDependOnTheNumberOfThreads(_ member: String) {
        let extra = { (index: Int) in index == 13 || index == 17 ? member : "" }
        let alone = analysed(20, workers: 1, extra: extra)
        #expect(!alone.errorCodes.isEmpty)
        for workers in [2, 4] {
            #expect(alone.diagnostics.items == analysed(20, workers: workers, extra: extra).diagnostics.items)
        }
    }
}
