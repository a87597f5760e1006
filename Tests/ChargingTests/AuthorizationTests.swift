import ChargingNetwork
import Primitives
import Testing

@Suite struct AuthorizationTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private func number(_ signature: String, of name: String) throws -> Int {
        try network.number(.authorization, signature, network.address(name))
    }

    @Test func approvalGivesUniqueIDsAndTheRole() throws {
        var ids: Set<Int> = []
        for name in ["EV1", "EV2", "PV1", "PV2", "PV3"] { ids.insert(try number("idOf(address)", of: name)) }
        #expect(ids == [1, 2, 3, 4, 5])
        #expect(try number("roleOf(address)", of: "EV1") == 1)
        #expect(try number("roleOf(address)", of: "PV1") == 2)
        #expect(try network.number(.authorization, "memberCount()") == 5)
        let account = try network.read(.authorization, "accountOf(uint256)", .int(3))
        #expect(Calldata.words(account) == [network.account("PV1").word])
    }

    @Test func idsAreNeverUsedAgain() throws {
        try bench.send(Bench.aggregator, .authorization, "deregister(address)", network.address("EV2"))
        #expect(try number("idOf(address)", of: "EV2") == 0)
        #expect(try number("roleOf(address)", of: "EV2") == 0)
        #expect(try network.number(.authorization, "memberCount()") == 4)
        try bench.send("EV2", .authorization, "requestMembership(uint8)", .int(1))
        try bench.send(Bench.aggregator, .authorization, "approve(address)", network.address("EV2"))
        #expect(try number("idOf(address)", of: "EV2") == 6)
    }

    @Test func aRejectedPeerIsNoMemberAndMayAskAgain() throws {
        try bench.send("new", .authorization, "requestMembership(uint8)", .int(2))
        #expect(try number("requestOf(address)", of: "new") == 2)
        try bench.send(Bench.aggregator, .authorization, "reject(address)", network.address("new"))
        #expect(try number("requestOf(address)", of: "new") == 0)
        #expect(try number("roleOf(address)", of: "new") == 0)
        try bench.send("new", .authorization, "requestMembership(uint8)", .int(1))
    }

    @Test func requestsAreChecked() throws {
        try bench.refused(
            Bench.aggregator, .authorization, "requestMembership(uint8)", .int(1), error: "AggregatorCannotJoin()")
        try bench.refused("new", .authorization, "requestMembership(uint8)", .int(0), error: "RoleMissing()")
        try bench.refused("new", .authorization, "requestMembership(uint8)", .int(3), error: nil)
        try bench.refused(
            "EV1", .authorization, "requestMembership(uint8)", .int(1), error: "AlreadyMember(address)")
        try bench.send("new", .authorization, "requestMembership(uint8)", .int(1))
        try bench.refused(
            "new", .authorization, "requestMembership(uint8)", .int(1), error: "AlreadyRequested(address)")
    }

    @Test(arguments: ["approve(address)", "reject(address)"])
    func answersNeedTheAggregatorAndARequest(_ signature: String) throws {
        try bench.refused(
            Bench.aggregator, .authorization, signature, network.address("new"), error: "NoRequest(address)")
        try bench.send("new", .authorization, "requestMembership(uint8)", .int(1))
        try bench.refused(
            "EV1", .authorization, signature, network.address("new"), error: "OnlyAggregator(address)")
        try bench.send(Bench.aggregator, .authorization, signature, network.address("new"))
        try bench.refused(
            Bench.aggregator, .authorization, signature, network.address("new"), error: "NoRequest(address)")
    }

    @Test func deregistrationNeedsTheAggregatorAndAMember() throws {
        try bench.refused(
            "EV1", .authorization, "deregister(address)", network.address("EV2"), error: "OnlyAggregator(address)")
        try bench.refused(
            Bench.aggregator, .authorization, "deregister(address)", network.address("new"),
            error: "NotMember(address)")
    }

    @Test func theDeregisteredAreShutOut() throws {
        try bench.send(Bench.aggregator, .authorization, "deregister(address)", network.address("EV1"))
        try bench.refused("EV1", .control, Bench.connect, Bench.vehicle(), error: "OnlyRole(address,uint8)")
    }

    @Test func stepsLeaveEvents() throws {
        let receipt = try network.attempt("new", .authorization, "requestMembership(uint8)", [.int(2)])
        #expect(receipt.logs.count == 1)
        #expect(
            receipt.logs.first?.topics
                == [ABISignatureTopic.of("MembershipRequested(address,uint8)"), network.account("new").word])
        #expect(receipt.logs.first?.data == UInt256(2).bigEndianBytes)
        let approval = try network.attempt(
            Bench.aggregator, .authorization, "approve(address)", [network.address("new")])
        #expect(
            approval.logs.first?.topics == [
                ABISignatureTopic.of("MembershipApproved(address,uint256,uint8)"), network.account("new").word,
                UInt256(6),
            ])
    }
}
