import EthereumTypes
import Primitives

// The comparison of a run with what has to come out of it.
extension ScenarioRunner {
    func check(_ report: inout ScenarioReport, session: Int, in network: Network) throws(DemoError) {
        let expect = report.scenario.expect
        func compare<T: Equatable>(_ what: String, _ actual: T, _ expected: T) {
            if actual != expected { report.failures.append("\(what) is \(actual), not \(expected)") }
        }
        let found = try network.supplier(ofSession: session)
        compare("the source", found.source, expect.source)
        compare("the supplier", network.name(of: found.supplier, among: accounts), expect.supplier)
        compare("the slots", try network.plan(ofSession: session).map(\.slot).sorted(), expect.slots)
        compare("the load", report.load.indices.filter { report.load[$0] != 0 }.map { $0 + 1 }, expect.slots)
        compare("the number of offers", report.distances.count, expect.distances.count)
        for (seller, metres) in expect.distances {
            let distance = report.distances.first { $0.seller == seller }?.millimetres ?? -1
            compare("the distance of \(seller)", FixedPoint.rounded(distance, decimals: 3, places: 1), metres)
        }
        for (vehicle, energy) in expect.levels {
            let level = report.levels.first { $0.vehicle == vehicle }?.level ?? -1
            compare("the charge of \(vehicle) in mWh", level, energy * 1000)
        }
        for wallet in report.wallets {
            let change = expect.changes.first { $0.peer == wallet.peer }?.amount ?? 0
            compare(
                "the change of \(wallet.peer)'s wallet", FixedPoint.text(wallet.after - wallet.before, decimals: 10),
                FixedPoint.text(change, decimals: 10))
        }
        compare("the sum of all wallets", report.wallets.reduce(0) { $0 + $1.after }, try supply(in: network))
        compare("the custody", try network.balance(of: network.account(of: .billing)), 0)
        let percent = { (saving: Int?) in saving.map { FixedPoint.rounded($0, decimals: 2, places: 2) } }
        compare("the saving at base prices", percent(report.savingBase), expect.savingBase)
        compare("the saving at dynamic prices", percent(report.savingDynamic), expect.savingDynamic)
    }

    private func supply(in network: Network) throws(DemoError) -> Int {
        try network.number(.token, "totalSupply()")
    }
}
