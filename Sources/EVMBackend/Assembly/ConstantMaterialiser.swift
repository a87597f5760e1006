import EVMTarget
import Primitives

/// The cheapest instructions that put a constant on the stack: a plain push, or a few opcodes that compute it when the
/// bytes saved in deployment outweigh the gas of `runs` executions.
struct ConstantMaterialiser {
    /// One step of a computation, to be emitted in order.
    enum Step: Hashable {
        case push(UInt256)
        case operation(Opcode)
    }

    struct Recipe {
        var steps: [Step]
        var gas: Int
        var bytes: Int
    }

    let runs: Int
    let hasPush0: Bool
    let hasShifts: Bool
    /// Gas to deploy one byte of code (Yellow Paper, G_codedeposit).
    static let depositGasPerByte = 200
    private var cache: [UInt256: Recipe] = [:]

    init(runs: Int, fork: Fork) {
        self.runs = max(1, runs)
        hasPush0 = fork.hasPush0
        hasShifts = fork.hasShifts
    }

    /// Total cost over the lifetime of the contract.
    func cost(_ recipe: Recipe) -> Int {
        recipe.bytes * Self.depositGasPerByte
            + recipe.gas * min(runs, 1 << 40)
    }

    mutating func recipe(for value: UInt256) -> Recipe {
        if let known = cache[value] { return known }
        let best = search(value, depth: 3)
        cache[value] = best
        return best
    }

    /// A single push.
    private func literal(_ value: UInt256) -> Recipe {
        if value.isZero && hasPush0 { return Recipe(steps: [.push(value)], gas: 2, bytes: 1) }
        return Recipe(steps: [.push(value)], gas: 3, bytes: 1 + max(1, value.significantByteCount))
    }

    private func search(_ value: UInt256, depth: Int) -> Recipe {
        var best = literal(value)
        guard depth > 0, best.bytes > 3 else { return best }
        func consider(_ inner: Recipe, _ steps: [Step], gas: Int, bytes: Int) {
            let candidate = Recipe(steps: inner.steps + steps, gas: inner.gas + gas, bytes: inner.bytes + bytes)
            if cost(candidate) < cost(best) { best = candidate }
        }
        let inverse = ~value
        if inverse.significantByteCount < value.significantByteCount {
            consider(search(inverse, depth: depth - 1), [.operation(.not)], gas: 3, bytes: 1)
        }
        guard hasShifts else { return best }
        let trailing = value.trailingZeroBitCount
        if trailing >= 8 {
            let shifted = search(value >> UInt64(trailing), depth: depth - 1)
            consider(shifted, [.push(UInt256(UInt64(trailing))), .operation(.shl)], gas: 6, bytes: 3)
        }
        let leading = value.leadingZeroBitCount
        if leading >= 8 && value.nonzeroBitCount + leading == 256 {
            let ones = search(.max, depth: depth - 1)
            consider(ones, [.push(UInt256(UInt64(leading))), .operation(.shr)], gas: 6, bytes: 3)
        }
        return best
    }
}

extension Assembly {
    /// Replaces pushes of wide constants by their recipes.
    mutating func materialiseConstants(_ materialiser: inout ConstantMaterialiser) {
        var result: [AssemblyItem] = []
        result.reserveCapacity(items.count)
        for item in items {
            guard let value = value(of: item), value.significantByteCount > 2 else {
                result.append(item)
                continue
            }
            for step in materialiser.recipe(for: value).steps {
                switch step {
                case .push(let part):
                    result.append(AssemblyItem(kind: .push, payload: constant(part), span: item.span))
                case .operation(let opcode):
                    result.append(.operation(opcode, span: item.span))
                }
            }
        }
        items = result
    }
}
