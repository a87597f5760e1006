import Keccak
import Primitives
import Testing

@Suite struct Keccak256Tests {
    @Test(arguments: [
        ("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        ("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        ("transfer(address,uint256)", "a9059cbb2ab09eb219583f4a59a5d0623ade346d962bcd4e46b11da047c9049b"),
    ])
    func known(text: String, digest: String) {
        #expect(Hex.encode(keccak256(text)) == digest)
    }

    @Test func piecesEqualWhole() {
        for length in [0, 1, 7, 8, 135, 136, 137, 271, 272, 273, 1000] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            var hash = Keccak256()
            hash.update(Array(bytes.prefix(length / 3)))
            hash.update(Array(bytes.dropFirst(length / 3)))
            #expect(hash.finalize() == keccak256(bytes))
        }
    }

    /// Digests of "a" repeated, around the block length, from an independent implementation.
    @Test(arguments: [
        (135, "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"),
        (136, "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e"),
        (137, "d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39"),
        (272, "cf7fcd4f705ee749930d19ca84561a9bf62516bd90a471545fa2f49fdc7e63c8"),
        (1000, "b6a4ac1f51884d71f30fa397a5e155de3099e11fc0edef5d08b646e621e19de9"),
    ])
    func blockEdges(length: Int, digest: String) {
        #expect(Hex.encode(keccak256([UInt8](repeating: 0x61, count: length))) == digest)
    }
}
