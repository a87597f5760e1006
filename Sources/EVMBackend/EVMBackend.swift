import EVMTarget
import IR

/// The back end: expanded IR in, bytes and their debug data out.
public enum EVMBackend {
    /// Compiles the runtime object and then the creation object around it. The runtime code is always the last blob of the
    /// creation code, so `dataOffset + dataSize` of the runtime object is where constructor arguments start.
    ///
    /// `objects` finds other contracts, by fully qualified name, that the module creates; they must be compiled before.
    public static func compile(
        _ module: IRModule, options: BackendOptions = BackendOptions(),
        objects: (String) -> CompiledObject? = { _ in nil }
    ) -> Result<CompiledObject, BackendError> {
        do throws(BackendError) {
            var runtime: CompiledCode?
            if module.hasRuntime {
                var compiler = ObjectCompiler(module, module.runtime, options: options)
                runtime = try compiler.compile(trailer: options.runtimeTrailer, runtime: nil, objects: objects)
            }
            var creationOptions = options
            // The constructor runs once.
            creationOptions.runs = 1
            var compiler = ObjectCompiler(module, module.creation, options: creationOptions)
            let creation = try compiler.compile(trailer: [], runtime: runtime, objects: objects)
            return .success(CompiledObject(creation: creation, runtime: runtime))
        } catch {
            return .failure(error)
        }
    }
}
