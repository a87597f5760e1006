/// Merges blocks with equal instructions that end in a jump or a halt. The first copy in the code is kept.
///
///     A: push 0; dup1; revert      B: push 0; dup1; revert     =>  every jump to B goes to A
struct BlockDeduplicator {
    private struct Key: Hashable {
        var items: [AssemblyItem]
    }

    static func run(on assembly: inout Assembly) -> Bool {
        var changed = false
        while pass(&assembly) { changed = true }
        return changed
    }

    private static func pass(_ assembly: inout Assembly) -> Bool {
        let items = assembly.items
        var firstLabel: [Key: Int32] = [:]
        var target = (0..<assembly.labelCount).map { $0 }
        var duplicates: [Range<Int>] = []
        for (start, item) in items.enumerated() where item.kind == .label {
            guard let end = blockEnd(items, from: start + 1) else { continue }
            var body = Array(items[(start + 1)..<end])
            for index in body.indices {
                body[index].span = -1
                if body[index].kind == .pushLabel, body[index].payload == item.payload { body[index].payload = -1 }
            }
            let key = Key(items: body)
            guard let first = firstLabel[key] else {
                firstLabel[key] = item.payload
                continue
            }
            target[Int(item.payload)] = first
            // A block that is also entered from above stays where it is.
            if start > 0, items[start - 1].endsBlock { duplicates.append(start..<end) }
        }
        let retargeted = assembly.retarget { target[Int($0)] }
        if duplicates.isEmpty { return retargeted }
        var kept: [AssemblyItem] = []
        kept.reserveCapacity(items.count)
        var position = 0
        for range in duplicates {
            kept += assembly.items[position..<range.lowerBound]
            position = range.upperBound
        }
        kept += assembly.items[position...]
        assembly.items = kept
        return true
    }

    /// The position after the block's last item; nil when control runs into another label.
    private static func blockEnd(_ items: [AssemblyItem], from start: Int) -> Int? {
        var index = start
        while index < items.count, items[index].kind != .label {
            if items[index].endsBlock { return index + 1 }
            index += 1
        }
        return nil
    }
}
