/// A chart over the 24 slots of a day, drawn as SVG. Same data, same bytes.
public struct SlotChart: Sendable {
    public enum Form: Sendable {
        case bars
        /// A line that keeps its value through each slot.
        case steps
        /// A line through the middle of each slot.
        case line
    }

    public struct Series: Sendable {
        public let label: String
        public let form: Form
        /// One value for each slot, in 10^-`decimals` of the axis' unit.
        public let values: [Int]

        public init(_ label: String, _ form: Form, _ values: [Int]) {
            self.label = label
            self.form = form
            self.values = values
        }
    }

    public let title: String
    public let axis: String
    public let decimals: Int
    public let series: [Series]

    public init(title: String, axis: String, decimals: Int, series: [Series]) {
        self.title = title
        self.axis = axis
        self.decimals = decimals
        self.series = series
    }

    private static let colours = ["#1f6f8b", "#e07a1f", "#4c9a52", "#8a4f9e"]
    private static let left = 70
    private static let top = 48
    private static let slotWidth = 26
    private static let height = 260

    public func svg() -> String {
        let width = Self.slotWidth * 24
        var out = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width + 100)" height="\(Self.height + 130)" \
            font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="white"/>
            <text x="\(Self.left)" y="24" font-size="15">\(Self.escaped(title))</text>
            <text x="\(Self.left)" y="41" fill="#555">\(Self.escaped(axis))</text>

            """
        out += grid(width: width)
        let bars = series.count { $0.form == .bars }
        var bar = 0
        for (index, item) in series.enumerated() {
            let colour = Self.colours[index % Self.colours.count]
            if item.form == .bars {
                out += drawBars(item, colour: colour, index: bar, of: bars)
                bar += 1
            } else {
                out += drawLine(item, colour: colour)
            }
            out += legend(item, colour: colour, index: index)
        }
        return out + "</svg>\n"
    }

    // MARK: - Scale

    /// The distance of two grid lines: 1, 2 or 5 times a power of ten, for at most eight lines.
    private var step: Int {
        let span = max(highest - lowest, 1)
        var power = 1
        while true {
            for factor in [1, 2, 5] where span <= 8 * factor * power { return factor * power }
            power *= 10
        }
    }

    private var highest: Int { max(0, series.flatMap(\.values).max() ?? 0) }
    private var lowest: Int { min(0, series.flatMap(\.values).min() ?? 0) }
    private var upper: Int { max(1, (highest + step - 1) / step) * step }
    private var lower: Int { -((-lowest + step - 1) / step) * step }

    /// The vertical position of a value, in tenths of a pixel.
    private func tenths(_ value: Int) -> Int {
        Self.top * 10 + (upper - value) * Self.height * 10 / (upper - lower)
    }

    private func y(_ value: Int) -> String { FixedPoint.text(tenths(value), decimals: 1) }

    private func x(slot: Int) -> Int { Self.left + (slot - 1) * Self.slotWidth }

    // MARK: - Parts

    private func grid(width: Int) -> String {
        var out = ""
        for value in stride(from: lower, through: upper, by: step) {
            out += """
                <line x1="\(Self.left)" x2="\(Self.left + width)" y1="\(y(value))" y2="\(y(value))" \
                stroke="\(value == 0 ? "#333" : "#ddd")"/>
                <text x="\(Self.left - 6)" y="\(y(value))" dy="4" text-anchor="end">\
                \(FixedPoint.text(value, decimals: decimals))</text>

                """
        }
        for slot in 1...24 {
            out += """
                <text x="\(x(slot: slot) + Self.slotWidth / 2)" y="\(Self.top + Self.height + 18)" \
                text-anchor="middle">\(slot)</text>

                """
        }
        return out
    }

    private func drawBars(_ item: Series, colour: String, index: Int, of count: Int) -> String {
        let width = (Self.slotWidth - 6) / count
        var out = ""
        for (offset, value) in item.values.enumerated() where value != 0 {
            let (from, to) = (min(tenths(value), tenths(0)), max(tenths(value), tenths(0)))
            out += """
                <rect x="\(x(slot: offset + 1) + 3 + index * width)" y="\(FixedPoint.text(from, decimals: 1))" \
                width="\(width)" height="\(FixedPoint.text(to - from, decimals: 1))" fill="\(colour)"/>

                """
        }
        return out
    }

    private func drawLine(_ item: Series, colour: String) -> String {
        var points: [String] = []
        for (offset, value) in item.values.enumerated() {
            let start = x(slot: offset + 1)
            if item.form == .steps {
                points += ["\(start),\(y(value))", "\(start + Self.slotWidth),\(y(value))"]
            } else {
                points.append("\(start + Self.slotWidth / 2),\(y(value))")
            }
        }
        return """
            <polyline points="\(points.joined(separator: " "))" fill="none" stroke="\(colour)" stroke-width="2"/>

            """
    }

    private func legend(_ item: Series, colour: String, index: Int) -> String {
        let (column, row) = (Self.left + (index % 2) * 320, Self.top + Self.height + 40 + (index / 2) * 18)
        return """
            <rect x="\(column)" y="\(row)" width="12" height="12" fill="\(colour)"/>
            <text x="\(column + 18)" y="\(row + 10)">\(Self.escaped(item.label))</text>

            """
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.append(character)
            }
        }
    }
}
