import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

/// 1,000 seeded random histories. After every step: tokens are conserved, the custody holds exactly the sum of all
/// holds, and every battery is within its bounds.
@Suite struct HistoryTests {
    @Test(arguments: 0..<8)
    func tokensAreConservedAndBatteriesStayInBounds(_ part: Int) throws {
        var settled = 0
        var sold = 0
        for seed in part * 125..<(part + 1) * 125 {
            var history = try History(seed: UInt64(seed))
            for _ in 0..<60 { try history.step() }
            settled += history.settled
            sold += history.sold
            if !history.violations.isEmpty {
                Issue.record("seed \(seed): \(history.violations.joined(separator: "; "))")
            }
        }
        // The histories are no walk through refused calls.
        #expect(settled > 40)
        #expect(sold > 40)
    }

    @Test func aTokenThatNobodyHoldsIsNoticed() throws {
        var history = try History(seed: 1)
        try history.disturb()
        #expect(history.violations.count == 1)
    }
}
