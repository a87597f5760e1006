/// A table in plain text: numbers to the right, words to the left.
struct TextTable {
    let header: [String]
    let rows: [[String]]

    var text: String {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].count }.max() ?? 0
        }
        let right = header.indices.map { column in
            !rows.isEmpty && rows.allSatisfy { $0[column].first.map { $0.isNumber || $0 == "-" } ?? true }
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { column in
                let fill = String(repeating: " ", count: widths[column] - cells[column].count)
                return right[column] ? fill + cells[column] : cells[column] + fill
            }
            var text = "  " + padded.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        return line(header) + line(rule) + rows.map(line).joined()
    }
}
