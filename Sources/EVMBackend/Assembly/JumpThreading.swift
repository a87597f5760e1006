import EVMTarget

/// Sends jumps straight to where they end up, drops labels that nobody pushes, and copies tiny halting blocks over the
/// jump to them.
struct JumpThreading {
    /// A halting block of at most this many one-byte items is shorter than a jump to it.
    private static let copyLimit = 3

    static func run(on assembly: inout Assembly) -> Bool {
        let changed = redirect(&assembly)
        let copied = copyHalts(&assembly)
        let dropped = dropUnusedLabels(&assembly)
        return changed || copied || dropped
    }

    /// Position of each label, -1 for undefined ones.
    private static func positions(_ assembly: Assembly) -> [Int] {
        var result = [Int](repeating: -1, count: Int(assembly.labelCount))
        for (index, item) in assembly.items.enumerated() where item.kind == .label { result[Int(item.payload)] = index }
        return result
    }

    private static func redirect(_ assembly: inout Assembly) -> Bool {
        let items = assembly.items
        let positions = positions(assembly)
        var target = (0..<assembly.labelCount).map { $0 }
        for label in target.indices {
            var current = Int32(label)
            // The bound ends chains that run in a circle (an empty endless loop).
            for _ in 0..<16 {
                let next = positions[Int(current)] + 1
                guard next > 0, next < items.count else { break }
                if items[next].kind == .label {
                    current = items[next].payload
                } else if items[next].kind == .pushLabel, next + 1 < items.count, items[next + 1].isOperation(.jump) {
                    current = items[next].payload
                } else {
                    break
                }
            }
            target[label] = current
        }
        return assembly.retarget { target[Int($0)] }
    }

    private static func copyHalts(_ assembly: inout Assembly) -> Bool {
        let items = assembly.items
        let positions = positions(assembly)
        var result: [AssemblyItem] = []
        result.reserveCapacity(items.count)
        var changed = false
        var index = 0
        while index < items.count {
            if items[index].kind == .pushLabel, index + 1 < items.count, items[index + 1].isOperation(.jump),
                let halt = shortHalt(assembly, at: positions[Int(items[index].payload)])
            {
                result += items[halt]
                changed = true
                index += 2
            } else {
                result.append(items[index])
                index += 1
            }
        }
        assembly.items = result
        return changed
    }

    /// The items after the label at `position` when they are a few single bytes that end in a halt.
    private static func shortHalt(_ assembly: Assembly, at position: Int) -> Range<Int>? {
        guard position >= 0 else { return nil }
        let items = assembly.items
        for end in (position + 1)..<min(items.count, position + 1 + copyLimit) {
            let item = items[end]
            if let value = assembly.value(of: item) {
                if !value.isZero { return nil }
            } else if item.kind != .operation || item.opcode == .jump {
                return nil
            }
            if item.endsBlock { return (position + 1)..<(end + 1) }
        }
        return nil
    }

    private static func dropUnusedLabels(_ assembly: inout Assembly) -> Bool {
        var used = [Bool](repeating: false, count: Int(assembly.labelCount))
        for item in assembly.items where item.kind == .pushLabel { used[Int(item.payload)] = true }
        for label in assembly.usedTableLabels { used[Int(label.index)] = true }
        let before = assembly.items.count
        assembly.items.removeAll { $0.kind == .label && !used[Int($0.payload)] }
        return assembly.items.count != before
    }
}

extension Assembly {
    /// Labels in tables that are pushed.
    var usedTableLabels: [Label] {
        items.flatMap { $0.kind == .pushLabelTable ? labelTables[Int($0.payload)] : [] }
    }

    /// Replaces every reference to a label; true when one changed.
    mutating func retarget(_ map: (Int32) -> Int32) -> Bool {
        var changed = false
        for index in items.indices where items[index].kind == .pushLabel {
            let new = map(items[index].payload)
            if new != items[index].payload {
                items[index].payload = new
                changed = true
            }
        }
        for table in labelTables.indices {
            for entry in labelTables[table].indices {
                labelTables[table][entry].index = map(labelTables[table][entry].index)
            }
        }
        return changed
    }
}
