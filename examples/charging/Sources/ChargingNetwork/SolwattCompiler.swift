/// The project's own compiler.
public struct SolwattCompiler: ContractCompiler {
    public init() {}

    public func compile(folder: String) throws(DemoError) -> ContractCode {
        throw DemoError("not connected to the compiler yet: use --artifacts")
    }
}
