/// Exact decimal text for integers that count a power of ten of their unit: prices, energies, money, coordinates.
/// Nothing here rounds except `rounded`, which says so.
public enum FixedPoint {
    /// Reads `text` as an integer multiple of 10^-`decimals`; nil if it is no decimal number or has more digits.
    public static func parse(_ text: String, decimals: Int) -> Int? {
        var digits = Substring(text)
        let negative = digits.first == "-"
        if negative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty, fraction.count <= decimals else { return nil }
        let all = String(parts[0]) + String(fraction) + String(repeating: "0", count: decimals - fraction.count)
        guard all.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(all) else { return nil }
        return negative ? -value : value
    }

    /// The decimal text of `value` * 10^-`decimals`, without trailing zeros.
    public static func text(_ value: Int, decimals: Int) -> String {
        let (whole, fraction) = split(value, decimals: decimals)
        var digits = fraction
        while digits.last == "0" { digits.removeLast() }
        return (value < 0 ? "-" : "") + whole + (digits.isEmpty ? "" : "." + digits)
    }

    /// The decimal text of `value` * 10^-`decimals`, rounded half up (away from zero) to `places` digits.
    public static func rounded(_ value: Int, decimals: Int, places: Int) -> String {
        var divisor = 1
        for _ in places..<decimals { divisor *= 10 }
        let magnitude = (value.magnitude + UInt(divisor) / 2) / UInt(divisor)
        let (whole, fraction) = split(Int(magnitude), decimals: places)
        return (value < 0 ? "-" : "") + whole + (places == 0 ? "" : "." + fraction)
    }

    private static func split(_ value: Int, decimals: Int) -> (whole: String, fraction: String) {
        var digits = String(value.magnitude)
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        return (String(digits.dropLast(decimals)), String(digits.suffix(decimals)))
    }
}
