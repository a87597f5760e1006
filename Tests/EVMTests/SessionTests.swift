import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Testing

/// Wraps runtime code in creation code that returns it.
func creationCode(_ runtime: [UInt8]) -> [UInt8] {
    let size = UInt8(runtime.count)
    return [0x60, size, 0x60, 0x0c, 0x60, 0x00, 0x39, 0x60, size, 0x60, 0x00, 0xf3] + runtime
}

@Suite struct SessionTests {
    func deploy(_ hex: String, _ fork: Fork = .cancun) throws -> (EVMSession, Address) {
        let session = EVMSession(fork: fork)
        let result = session.deploy(creationCode(try Hex.decode(hex)))
        let address = try #require(result.createdAddress)
        #expect(result.isSuccess)
        return (session, address)
    }

    @Test func returnsAWordForExactGas() throws {
        let (session, address) = try deploy("602a60005260206000f3")
        #expect(session.state.code(of: address) == (try Hex.decode("602a60005260206000f3")))
        let result = session.call(address, [])
        #expect(result.isSuccess)
        #expect(UInt256(bigEndian: result.output) == 42)
        #expect(result.gasUsed == 21018)
    }

    @Test func storageWritesPersistAndRefund() throws {
        // sstore(0, calldataload(0))
        let (session, address) = try deploy("5f355f5500")
        let one = UInt256.one.bigEndianBytes
        let first = session.call(address, one)
        // 21000 + 31 zeros * 4 + 16 + 2 + 3 + 2 + 2100 + 20000
        #expect(first.gasUsed == 43247)
        #expect(session.state.storage(of: address, at: 0) == 1)
        let cleared = session.call(address, UInt256.zero.bigEndianBytes)
        // 21000 + 128 + 7 + 2900 + 2100 - refund of 4800, whole because it is below a fifth.
        #expect(cleared.gasRefunded == 4800)
        #expect(cleared.gasUsed == 21000 + 128 + 7 + 2900 + 2100 - 4800)
        let simulated = session.simulate(address, one)
        #expect(simulated.isSuccess)
        #expect(session.state.storage(of: address, at: 0) == 0)
    }

    @Test func logsAndRevert() throws {
        // mstore(0, 7); log1(0, 32, 9); if calldatasize revert(0, 32)
        let (session, address) = try deploy("60075f52600960205fa136600f57005b60205ffd")
        let result = session.call(address, [])
        #expect(result.logs == [Log(address: address, topics: [9], data: UInt256(7).bigEndianBytes)])
        let reverted = session.call(address, [1])
        #expect(reverted.halt == .revert)
        #expect(reverted.logs.isEmpty)
        #expect(UInt256(bigEndian: reverted.output) == 7)
        #expect(reverted.gasUsed < 30000)
    }

    @Test(arguments: [
        ("01", Halt.stackUnderflow), ("0c", .invalidOpcode), ("fe", .invalidOpcode), ("600056", .invalidJump),
        ("5b5f56", .stackOverflow), ("5f5f5f3e60015f5f3e", .returnDataOutOfBounds), ("5b600056", .outOfGas),
        ("60016001ff5b", .success),
    ])
    func halts(code: String, halt: Halt) throws {
        let (session, address) = try deploy(code == "5b5f56" ? "5b5f600056" : code)
        let result = session.call(address, [], gas: 100_000)
        #expect(result.halt == halt)
        if halt != .success { #expect(result.gasUsed == 100_000) }
    }

    /// A contract that calls itself with all gas until the depth limit or the 63/64 rule stops it.
    @Test func deepRecursion() throws {
        // call(gas, address, 0, 0, 0, 0, 0)
        let (session, address) = try deploy("5f5f5f5f5f305af100")
        session.executor.block.gasLimit = 1 << 40
        let result = session.call(address, [], gas: 1 << 40)
        #expect(result.isSuccess)
    }
}
