import EthereumTypes
import Primitives
import Testing

@Suite struct RLPTests {
    @Test func encodesAndDecodes() throws {
        let item = RLP.list([
            .bytes(Array("cat".utf8)), .list([]), .bytes([]), .bytes([0x7f]), .bytes([UInt8](repeating: 1, count: 60)),
        ])
        #expect(item.encoded.prefix(8) == [0xf8, 0x45, 0x83, 0x63, 0x61, 0x74, 0xc0, 0x80][...])
        #expect(try RLP(decoding: item.encoded) == item)
    }

    @Test(arguments: ["", "81", "8100", "b800", "b90001", "c1", "c281", "0000", "bfffffffffffffffff"])
    func refuses(hex: String) throws {
        let bytes = try Hex.decode(hex)
        #expect(throws: RLPError.self) { try RLP(decoding: bytes) }
    }

    @Test func addresses() throws {
        let sender = try #require(Address(hex: "0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0"))
        #expect(Address.created(by: sender, nonce: 0).hex == "0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d")
        #expect(
            Address.created(
                by: .zero, salt: 0,
                initCodeHash: UInt256("0xbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a")!
            ).hex == "0x4d1a2e2bb4f88f0250f26ffff098b0b30b26bf38")
        #expect(
            Address(hex: "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")?.checksummed
                == "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
        #expect(Address(hex: "0x12") == nil)
    }
}
