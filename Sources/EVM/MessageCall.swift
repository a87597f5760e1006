import EthereumTypes
import Primitives

/// A bare call of code without a transaction around it: no intrinsic gas, no refunds, no fees.
public struct MessageCall: Sendable {
    public var code: [UInt8]
    public var input: [UInt8]
    public var gas: UInt64
    public var value: UInt256
    public var caller = Address(0x1111_1111_1111_1111, 0x1111_1111_1111_1111, 0x1111_1111)
    public var address = Address(0xcccc_cccc_cccc_cccc, 0xcccc_cccc_cccc_cccc, 0xcccc_cccc)

    public init(code: [UInt8], input: [UInt8], gas: UInt64, value: UInt256 = .zero) {
        self.code = code
        self.input = input
        self.gas = gas
        self.value = value
    }
}

extension Executor {
    /// Puts the code and the value in place.
    public func prepare(_ call: MessageCall) {
        state.setCode(of: call.address, to: call.code)
        state.setNonce(of: call.address, to: 1)
        state.setBalance(of: call.caller, to: call.value)
    }

    /// Runs a prepared call with nothing watching.
    public func run(_ call: MessageCall) -> ExecutionResult {
        var tracer = NoTracer()
        return run(call, &tracer)
    }

    /// Runs a prepared call. `gasUsed` is what a transaction would use less its
    /// intrinsic gas: refunds are applied under the cap that such a transaction has.
    public func run<T: Tracer>(_ call: MessageCall, _ tracer: inout T) -> ExecutionResult {
        var transaction = Transaction()
        transaction.to = call.address
        transaction.data = call.input
        transaction.value = call.value
        transaction.gasLimit = call.gas
        return runBare(transaction, sender: call.caller, &tracer)
    }
}
