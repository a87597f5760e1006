import EVMTarget
import Primitives

extension Assembly {
    /// One item a line: labels as `L3:`, pushes with their constants in hexadecimal, other opcodes by mnemonic.
    public var text: String {
        var result = ""
        for item in items { result += line(item) + "\n" }
        return result
    }

    private func line(_ item: AssemblyItem) -> String {
        switch item.kind {
        case .operation: "    " + item.opcode.name.lowercased()
        case .push: "    push " + constants[Int(item.payload)].hex
        case .label: "L\(item.payload):"
        case .pushLabel: "    push L\(item.payload)"
        case .pushLabelTable:
            "    push table(" + labelTables[Int(item.payload)].map { "L\($0.index)" }.joined(separator: ", ") + ")"
        case .pushBlobOffset: "    push offset(blob \(item.payload))"
        case .pushObjectSize: "    push size(object)"
        case .pushReservedEnd: "    push reserved"
        case .pushImmutable: "    push immutable(\(item.payload))"
        case .pushLibrary: "    push library(\(libraries[Int(item.payload)]))"
        }
    }
}
