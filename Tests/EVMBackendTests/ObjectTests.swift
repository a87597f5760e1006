import EVM
import EVMTarget
import IR
import Primitives
import Testing

@testable import EVMBackend

/// Objects as wholes: creation around runtime, immutables, libraries, data, source maps.
@Suite struct ObjectTests {
    static let text = """
        module "c.sol:C" {
          immutable 0 "owner"
          immutable 1 "unused"
          library "lib.sol:L"
          object creation entry @create {
            data runtime
            func @create() -> 0 {
              %0 = memoryGuard
              mstore 0x40, %0
              %1 = dataSize[$0]
              %2 = dataOffset[$0]
              %9 = add %1, %2
              codecopy 0, %9, 32
              %8 = mload 0
              codecopy 0x80, %2, %1
              setImmutable[0] 0x80, %8
              setImmutable[1] 0x80, 77
              evmReturn 0x80, %1
            }
          }
          object runtime entry @main {
            data hex"112233"
            func @main() -> 0 {
              %0 = calldataload 0
              switch %0, 1: b1, 2: b2, 3: b3, default: b4
            b1:
              %1 = loadImmutable[0]
              %2 = loadImmutable[0]
              %3 = add %1, %2
              mstore 0, %3
              evmReturn 0, 32
            b2:
              %4 = dataOffset[$0]
              %5 = dataSize[$0]
              codecopy 0, %4, %5
              evmReturn 0, %5
            b3:
              %6 = linkLibrary[0]
              mstore 0, %6
              evmReturn 0, 32
            b4:
              revert 0, 0
            }
          }
        }
        """

    @Test func deploysAndRuns() throws {
        let module = try IRParser.parse(Self.text)
        let options = BackendOptions(runtimeTrailer: [0xaa, 0xbb])
        let object = try EVMBackend.compile(module, options: options).get()
        let runtime = try #require(object.runtime)
        #expect(runtime.bytes.suffix(2) == [0xaa, 0xbb])
        #expect(object.creation.bytes.suffix(runtime.bytes.count) == runtime.bytes[...])
        #expect(runtime.immutableReferences.count == 2)
        #expect(runtime.linkReferences.map(\.library) == ["lib.sol:L"])
        #expect(object.creation.linkReferences.map(\.library) == ["lib.sol:L"])
        let session = EVMSession(fork: .cancun)
        let deployed = session.deploy(object.creation.bytes + Harness.word(21))
        let address = try #require(deployed.createdAddress)
        #expect(session.call(address, Harness.word(1)).output == Harness.word(42))
        #expect(session.call(address, Harness.word(2)).output == [0x11, 0x22, 0x33])
        #expect(session.call(address, Harness.word(3)).output == Harness.word(0))
        #expect(session.call(address, Harness.word(4)).halt == .revert)
    }

    @Test func libraryAddressesLieWhereTheReferencesSay() throws {
        let module = try IRParser.parse(Self.text)
        let object = try EVMBackend.compile(module).get()
        let runtime = try #require(object.runtime)
        let reference = try #require(runtime.linkReferences.first)
        #expect(runtime.bytes[reference.offset - 1] == Opcode.push20.rawValue)
        #expect(runtime.bytes[reference.offset..<reference.offset + 20].allSatisfy { $0 == 0 })
        let outer = try #require(object.creation.linkReferences.first)
        #expect(outer.offset == object.creation.bytes.count - runtime.bytes.count + reference.offset)
    }

    @Test func missingContractsAndUnexpandedOperationsAreErrors() throws {
        let missing = """
            module "m" { object runtime entry @main { data creation "other:C"
              func @main() -> 0 { %0 = dataSize[$0]
              mstore 0, %0
              stop } } }
            """
        let module = try IRParser.parse(missing)
        #expect(throws: BackendError.missingObject("other:C")) { try Harness.compile(module.runtime) }
        let semantic = """
            module "m" { object runtime entry @main { func @main() -> 0 { %0 = allocate 32
              mstore %0, 1
              stop } } }
            """
        let unexpanded = try IRParser.parse(semantic)
        #expect(throws: BackendError.unexpandedOperation(function: "main", operation: "allocate")) {
            try Harness.compile(unexpanded.runtime)
        }
    }

    /// Each of many selectors reaches its own block, and nothing else does.
    @Test(arguments: [1, 3, 5, 9, 16, 33, 70])
    func switches(count: Int) throws {
        var object = IRObject()
        var main = IRFunction(name: "main")
        let value = main.value(.calldataload, [main.constant(UInt256(0))], in: .entry)
        let miss = main.addBlock()
        main[miss].terminator = .revert(offset: main.constant(UInt256(0)), length: main.constant(UInt256(0)))
        var random = SeededGenerator(UInt64(count))
        var cases: [SwitchCase] = []
        for index in 0..<count {
            let block = main.addBlock()
            main.append(.mstore, [main.constant(UInt256(0)), main.constant(UInt256(UInt64(index + 1)))], to: block)
            main[block].terminator = .evmReturn(offset: main.constant(UInt256(0)), length: main.constant(UInt256(32)))
            cases.append(SwitchCase(UInt256(random.next() >> 32), Edge(block)))
        }
        main[.entry].terminator = .switch(value: value, cases: cases, otherwise: Edge(miss))
        _ = object.addFunction(main)
        for runs in [1, 200, 1_000_000] {
            let code = try Harness.compile(object, options: BackendOptions(runs: runs))
            for (index, item) in cases.enumerated() {
                let run = Harness.run(code.bytes, calldata: item.value.bigEndianBytes)
                #expect(run.outcome == .returned(Harness.word(UInt64(index + 1))))
                let next = Harness.run(code.bytes, calldata: (item.value &+ .one).bigEndianBytes)
                if !cases.contains(where: { $0.value == item.value &+ .one }) { #expect(next.outcome == .reverted([])) }
            }
            for wrong in [UInt256(0), UInt256.max, UInt256(1) << 32, UInt256(1) << 255] {
                #expect(Harness.run(code.bytes, calldata: wrong.bigEndianBytes).outcome == .reverted([]))
            }
        }
    }
}
