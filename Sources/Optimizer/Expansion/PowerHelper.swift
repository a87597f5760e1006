// The loop behind `checkedExp`: square and multiply, each square checked.

import IR
import Primitives

/// Makes `checkedPower(base, exponent, limit)`: `base ** exponent` as unsigned words, Panic(0x11) if it exceeds `limit`.
enum PowerHelper {
    static func make() -> IRFunction {
        var builder = IRBuilder(name: "checked.power", parameterCount: 3, resultCount: 1)
        let (base, exponent, limit) = (builder.parameters[0], builder.parameters[1], builder.parameters[2])
        let one = builder.constant(1)
        let trivial = builder.createBlock()
        let general = builder.createBlock()
        let zeroExponent = builder.createBlock()
        let smallBase = builder.createBlock()
        // Exponents 0 and 1 and bases 0 and 1 need no loop.
        let isTrivial = builder.value(
            .or, builder.value(.lt, exponent, builder.constant(2)), lessThanTwo(base, &builder))
        builder.branch(isTrivial, then: trivial, otherwise: general)
        builder.seal(trivial)
        builder.seal(general)
        builder.switchTo(trivial)
        builder.branch(exponent, then: smallBase, otherwise: zeroExponent)
        builder.seal(smallBase)
        builder.seal(zeroExponent)
        builder.switchTo(zeroExponent)
        builder.functionReturn([one])
        // With an exponent of 1, or a base of 0 or 1 and an exponent that is not 0, the power is the base.
        builder.switchTo(smallBase)
        builder.functionReturn([base])
        builder.switchTo(general)
        emitFastPath(base, exponent, limit, &builder)
        emitLoop(base, exponent, limit, &builder)
        return builder.finish()
    }

    private static func lessThanTwo(_ value: ValueID, _ builder: inout IRBuilder) -> ValueID {
        builder.value(.lt, value, builder.constant(2))
    }

    /// Where no intermediate value can wrap, one `exp` does: 10 ** 77 and 306 ** 31 are below 2 ** 256.
    private static func emitFastPath(
        _ base: ValueID, _ exponent: ValueID, _ limit: ValueID, _ builder: inout IRBuilder
    ) {
        let smallBase = builder.createBlock()
        let longExponent = builder.createBlock()
        let fast = builder.createBlock()
        let loop = builder.createBlock()
        builder.branch(builder.value(.lt, base, builder.constant(307)), then: smallBase, otherwise: loop)
        builder.seal(smallBase)
        builder.switchTo(smallBase)
        builder.branch(builder.value(.lt, exponent, builder.constant(32)), then: fast, otherwise: longExponent)
        builder.seal(longExponent)
        builder.switchTo(longExponent)
        let isTiny = builder.value(.lt, base, builder.constant(11))
        let fits = builder.value(.and, isTiny, builder.value(.lt, exponent, builder.constant(78)))
        builder.branch(fits, then: fast, otherwise: loop)
        builder.seal(fast)
        builder.seal(loop)
        builder.switchTo(fast)
        let power = builder.value(.exp, base, exponent)
        builder.panicIf(builder.value(.gt, power, limit), code: 0x11)
        builder.functionReturn([power])
        builder.switchTo(loop)
    }

    /// Invariant: `power * square ** rest` is the result and `power < square`, so `power * square` cannot wrap after the
    /// check of `square * square`.
    private static func emitLoop(_ base: ValueID, _ exponent: ValueID, _ limit: ValueID, _ builder: inout IRBuilder) {
        let one = builder.constant(1)
        let power = builder.newVariable(one)
        let square = builder.newVariable(base)
        let rest = builder.newVariable(exponent)
        let header = builder.createBlock()
        let body = builder.createBlock()
        let multiply = builder.createBlock()
        let next = builder.createBlock()
        let exit = builder.createBlock()
        builder.jump(header)
        builder.switchTo(header)
        builder.branch(builder.value(.gt, builder.read(rest), one), then: body, otherwise: exit)
        builder.seal(body)
        builder.seal(exit)
        builder.switchTo(body)
        let current = builder.read(square)
        builder.panicIf(builder.value(.gt, current, builder.value(.div, limit, current)), code: 0x11)
        builder.branch(builder.value(.and, builder.read(rest), one), then: multiply, otherwise: next)
        builder.seal(multiply)
        builder.switchTo(multiply)
        builder.write(power, builder.value(.mul, builder.read(power), current))
        builder.jump(next)
        builder.seal(next)
        builder.switchTo(next)
        builder.write(square, builder.value(.mul, current, current))
        builder.write(rest, builder.value(.shr, one, builder.read(rest)))
        builder.jump(header)
        builder.seal(header)
        builder.switchTo(exit)
        let last = builder.read(square)
        builder.panicIf(builder.value(.gt, builder.read(power), builder.value(.div, limit, last)), code: 0x11)
        builder.functionReturn([builder.value(.mul, builder.read(power), last)])
    }
}
