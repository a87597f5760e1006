// Late expansion: turns every semantic operation into EVM-level IR, so that the back end sees EVM opcodes and link-time
// opcodes only. Prerequisite: verified semantic IR. Afterwards the IR passes the verifier's `.expanded` phase.
//
// Guards end their block: `panicIf[0x11] %c` becomes `branch %c, fail, next`, where `fail` is one block per function and
// reason that calls one function per object and reason.

import IR
import Primitives

/// The pass that expands semantic operations.
public enum ExpandSemantics {
    /// Expands all functions of both objects.
    public static func run(_ module: inout IRModule) {
        run(&module.creation)
        if module.hasRuntime { run(&module.runtime) }
    }

    /// Expands all functions of an object. Helper functions are appended to it.
    public static func run(_ object: inout IRObject) {
        var helpers = ExpansionHelpers(object)
        for index in object.functions.indices {
            expand(&object.functions[index], &helpers)
        }
        // Helpers may hold semantic operations themselves, so the list grows while it is worked on.
        var index = 0
        while index < helpers.added.count {
            var function = helpers.added[index]
            expand(&function, &helpers)
            helpers.added[index] = function
            index += 1
        }
        object.functions += helpers.added
    }

    private static func expand(_ function: inout IRFunction, _ helpers: inout ExpansionHelpers) {
        var expander = FunctionExpander(function, helpers)
        function = IRFunction(name: function.name)
        expander.run()
        function = expander.function
        helpers = expander.helpers
    }
}
