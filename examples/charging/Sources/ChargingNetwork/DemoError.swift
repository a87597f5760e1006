/// A failure of the run that its user should read: bad data, a transaction that reverts, a number that differs.
public struct DemoError: Error, CustomStringConvertible, Sendable {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
