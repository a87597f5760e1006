import IR

/// One method for each opcode that code generation uses; operands in the order of Yul.
extension Emitter {
    func add(_ a: V, _ b: V) -> V { builder.value(.add, a, b) }
    func sub(_ a: V, _ b: V) -> V { builder.value(.sub, a, b) }
    func mul(_ a: V, _ b: V) -> V { builder.value(.mul, a, b) }
    func div(_ a: V, _ b: V) -> V { builder.value(.div, a, b) }
    func sdiv(_ a: V, _ b: V) -> V { builder.value(.sdiv, a, b) }
    func mod(_ a: V, _ b: V) -> V { builder.value(.mod, a, b) }
    func smod(_ a: V, _ b: V) -> V { builder.value(.smod, a, b) }
    func exp(_ a: V, _ b: V) -> V { builder.value(.exp, a, b) }
    func lt(_ a: V, _ b: V) -> V { builder.value(.lt, a, b) }
    func gt(_ a: V, _ b: V) -> V { builder.value(.gt, a, b) }
    func slt(_ a: V, _ b: V) -> V { builder.value(.slt, a, b) }
    func sgt(_ a: V, _ b: V) -> V { builder.value(.sgt, a, b) }
    func eq(_ a: V, _ b: V) -> V { builder.value(.eq, a, b) }
    func and(_ a: V, _ b: V) -> V { builder.value(.and, a, b) }
    func or(_ a: V, _ b: V) -> V { builder.value(.or, a, b) }
    func xor(_ a: V, _ b: V) -> V { builder.value(.xor, a, b) }
    func byte(_ a: V, _ b: V) -> V { builder.value(.byte, a, b) }
    func addmod(_ a: V, _ b: V, _ modulus: V) -> V { builder.value(.addmod, a, b, modulus) }
    func mulmod(_ a: V, _ b: V, _ modulus: V) -> V { builder.value(.mulmod, a, b, modulus) }
    func shl(_ amount: V, _ value: V) -> V { builder.value(.shl, amount, value) }
    func shr(_ amount: V, _ value: V) -> V { builder.value(.shr, amount, value) }
    func sar(_ amount: V, _ value: V) -> V { builder.value(.sar, amount, value) }
    func signextend(_ index: V, _ value: V) -> V { builder.value(.signextend, index, value) }
    func isZero(_ a: V) -> V { builder.value(.iszero, a) }
    func not(_ a: V) -> V { builder.value(.not, a) }

    func keccak256(_ start: V, _ length: V) -> V { builder.value(.keccak256, start, length) }
    func address() -> V { builder.value(.address) }
    func origin() -> V { builder.value(.origin) }
    func caller() -> V { builder.value(.caller) }
    func callvalue() -> V { builder.value(.callvalue) }
    func calldatasize() -> V { builder.value(.calldatasize) }
    func codesize() -> V { builder.value(.codesize) }
    func gasprice() -> V { builder.value(.gasprice) }
    func returndatasize() -> V { builder.value(.returndatasize) }
    func coinbase() -> V { builder.value(.coinbase) }
    func timestamp() -> V { builder.value(.timestamp) }
    func number() -> V { builder.value(.number) }
    func prevrandao() -> V { builder.value(.prevrandao) }
    func gaslimit() -> V { builder.value(.gaslimit) }
    func chainid() -> V { builder.value(.chainid) }
    func selfbalance() -> V { builder.value(.selfbalance) }
    func basefee() -> V { builder.value(.basefee) }
    func blobbasefee() -> V { builder.value(.blobbasefee) }
    func gas() -> V { builder.value(.gas) }
    func balance(_ a: V) -> V { builder.value(.balance, a) }
    func calldataload(_ a: V) -> V { builder.value(.calldataload, a) }
    func extcodesize(_ a: V) -> V { builder.value(.extcodesize, a) }
    func extcodehash(_ a: V) -> V { builder.value(.extcodehash, a) }
    func blockhash(_ a: V) -> V { builder.value(.blockhash, a) }
    func blobhash(_ a: V) -> V { builder.value(.blobhash, a) }
    func mload(_ a: V) -> V { builder.value(.mload, a) }
    func sload(_ a: V) -> V { builder.value(.sload, a) }
    func tload(_ a: V) -> V { builder.value(.tload, a) }
    func calldatacopy(_ target: V, _ source: V, _ length: V) { builder.effect(.calldatacopy, target, source, length) }
    func codecopy(_ target: V, _ source: V, _ length: V) { builder.effect(.codecopy, target, source, length) }
    func returndatacopy(_ target: V, _ source: V, _ length: V) {
        builder.effect(.returndatacopy, target, source, length)
    }
    func mcopy(_ target: V, _ source: V, _ length: V) { builder.effect(.mcopy, target, source, length) }
    func mstore(_ a: V, _ value: V) { builder.effect(.mstore, a, value) }
    func mstore8(_ a: V, _ value: V) { builder.effect(.mstore8, a, value) }
    func sstore(_ a: V, _ value: V) { builder.effect(.sstore, a, value) }
    func tstore(_ a: V, _ value: V) { builder.effect(.tstore, a, value) }

    func mappingSlot(_ key: V, _ slot: V) -> V { builder.value(.mappingSlot, key, slot) }
    func keccakWord(_ word: V) -> V { builder.value(.keccakWord, word) }
    func allocate(_ size: V) -> V { builder.value(.allocate, size) }
    func freeMemoryPointer() -> V { builder.value(.freeMemoryPointer) }
}
