import SoliditySource
import Testing

@Suite struct EditDistanceTests {
    private func distance(_ a: String, _ b: String, limit: Int = 9) -> Int? {
        EditDistance.between(Array(a.utf8), Array(b.utf8), limit: limit)
    }

    @Test func distances() {
        #expect(distance("amount", "amount") == 0)
        #expect(distance("amount", "amuont") == 1)
        #expect(distance("amount", "amout") == 1)
        #expect(distance("amount", "amounts") == 1)
        #expect(distance("amount", "amaunt") == 1)
        #expect(distance("balanceof", "balanceOf") == 1)
        #expect(distance("kitten", "sitting") == 3)
        #expect(distance("kitten", "sitting", limit: 2) == nil)
        #expect(distance("", "abc") == 3)
    }

    @Test func theClosestIsChosenInAFixedOrder() {
        #expect(EditDistance.closest(to: "amonut", among: ["mount", "amount", "count"]) == "amount")
        #expect(EditDistance.closest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(EditDistance.closest(to: "x", among: ["y"]) == nil)
        #expect(EditDistance.closest(to: "token", among: ["token"]) == nil)
        #expect(EditDistance.closest(to: "token", among: ["authorization"]) == nil)
    }
}
