import EVMTarget

/// Repeats the test of a loop at its end, so that an iteration takes one conditional jump instead of two jumps.
///
///     L: test; jumpi X; F: body; jump L     =>     L: test; jumpi X; F: body; test; iszero; jumpi F; jump X
///
/// Runs once: a second run would copy the copies.
struct LoopInversion {
    /// Bytes of a test that are worth copying, for code that runs often.
    private static let sizeLimit = 40

    static func run(on assembly: inout Assembly, runs: Int) {
        // An iteration saves some twelve gas; eight iterations are assumed.
        let limit = min(sizeLimit, min(runs, 1_000_000) * 96 / 200 - 9)
        guard limit > 0 else { return }
        let items = assembly.items
        var positions = [Int](repeating: -1, count: Int(assembly.labelCount))
        for (index, item) in items.enumerated() where item.kind == .label { positions[Int(item.payload)] = index }
        var copies: [Int: Range<Int>] = [:]
        var bodyLabels: [Int: Label] = [:]
        for index in items.indices.dropLast() {
            guard items[index].kind == .pushLabel, items[index + 1].isOperation(.jump),
                items[index + 1].jump == .ordinary
            else { continue }
            let start = positions[Int(items[index].payload)]
            guard start >= 0, start < index, let test = test(assembly, after: start, limit: limit) else { continue }
            copies[index] = test
            // The body starts after the conditional jump.
            if bodyLabels[test.upperBound + 2] == nil {
                let next = test.upperBound + 2
                if next < items.count, items[next].kind == .label {
                    bodyLabels[next] = Label(index: items[next].payload)
                } else {
                    bodyLabels[next] = assembly.makeLabel()
                }
            }
        }
        if copies.isEmpty { return }
        assembly.items = rewritten(items, copies: copies, bodyLabels: bodyLabels)
    }

    /// The items between the label at `start` and the `push X; jumpi` that ends its block, if they are few.
    private static func test(_ assembly: Assembly, after start: Int, limit: Int) -> Range<Int>? {
        let items = assembly.items
        var size = 0
        var index = start + 1
        while index < items.count {
            let item = items[index]
            if item.kind == .label || item.endsBlock { return nil }
            if item.isOperation(.jumpi) {
                return index > start + 2 && items[index - 1].kind == .pushLabel ? (start + 1)..<(index - 1) : nil
            }
            size += item.kind == .operation ? 1 : item.kind == .push ? 3 : 33
            // The label of the jump itself is not copied.
            if item.kind == .pushLabel { size -= 33 }
            if size > limit { return nil }
            index += 1
        }
        return nil
    }

    private static func rewritten(
        _ items: [AssemblyItem], copies: [Int: Range<Int>], bodyLabels: [Int: Label]
    ) -> [AssemblyItem] {
        var result: [AssemblyItem] = []
        result.reserveCapacity(items.count * 2)
        var index = 0
        while index < items.count {
            if let label = bodyLabels[index], items[index].kind != .label {
                result.append(.label(label, span: items[index].span))
            }
            guard let test = copies[index], let body = bodyLabels[test.upperBound + 2] else {
                result.append(items[index])
                index += 1
                continue
            }
            let branch = items[test.upperBound + 1]
            result += items[test]
            result.append(.operation(.iszero, span: branch.span))
            result.append(.pushLabel(body, span: branch.span))
            result.append(branch)
            result.append(items[test.upperBound])
            result.append(items[index + 1])
            index += 2
        }
        return result
    }
}
