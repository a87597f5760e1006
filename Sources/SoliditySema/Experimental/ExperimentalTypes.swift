// The types of experimental Solidity: type variables with sorts (sets of type classes) and applied type constructors,
// unified in the manner of Hindley and Milner.

/// A type. Variables are bound by ``ExperimentalTypes``.
indirect enum ExperimentalType: Equatable {
    case variable(Int)
    case constant(Int, [ExperimentalType])
}

/// Why two types cannot be made equal.
enum UnificationFailure {
    case mismatch(ExperimentalType, ExperimentalType)
    /// The type lacks classes.
    case sort(ExperimentalType, Set<Int>)
    case recursion(Int, ExperimentalType)
}

/// Type constructors, classes and variables of a program.
struct ExperimentalTypes {
    struct Constructor {
        var name: String
        var argumentCount: Int
        /// The classes that its types belong to, each with the sorts that the arguments must have for that.
        var arities: [(sorts: [Set<Int>], typeClass: Int)]
    }

    struct TypeClass {
        var name: String
        var variable: Int
        /// The defining node; -1 for the classes of the language.
        var definition: Int
        var functions: [(name: String, type: ExperimentalType)] = []
    }

    private(set) var constructors: [Constructor] = []
    var classes: [TypeClass] = []
    private var sorts: [Set<Int>] = []
    private var bindings: [Int: ExperimentalType] = [:]
    private var fixed: Set<Int> = []
    /// Steps that may still be taken: types can grow exponentially.
    private(set) var budget = 4_000_000

    /// The class of all types.
    static let typeClass = 0
    /// Constructors of the language, by position.
    enum Primitive: Int, CaseIterable {
        case typeFunction, function, itself, void, unit, pair, sum, word, integer, bool

        var name: String {
            switch self {
            case .typeFunction: "tfun"
            case .function: "fun"
            default: String(describing: self)
            }
        }

        var argumentCount: Int {
            switch self {
            case .typeFunction, .function, .pair, .sum: 2
            case .itself: 1
            default: 0
            }
        }

        /// The primitives that `__builtin` can name.
        static func named(_ name: String) -> Primitive? {
            allCases.first { $0.name == name && $0 != .typeFunction && $0 != .itself && $0 != .sum }
        }
    }

    init() {
        sorts.append([Self.typeClass])
        fixed.insert(0)
        classes.append(TypeClass(name: "type", variable: 0, definition: -1))
        for primitive in Primitive.allCases {
            _ = declareConstructor(primitive.name, arguments: primitive.argumentCount)
        }
    }

    // MARK: Making

    mutating func declareConstructor(_ name: String, arguments: Int) -> Int {
        let sorts = [Set<Int>](repeating: [Self.typeClass], count: arguments)
        constructors.append(
            Constructor(name: name, argumentCount: arguments, arities: [(sorts, Self.typeClass)]))
        return constructors.count - 1
    }

    mutating func declareClass(_ name: String, definition: Int) -> Int {
        let id = classes.count
        sorts.append([id, Self.typeClass])
        fixed.insert(sorts.count - 1)
        classes.append(TypeClass(name: name, variable: sorts.count - 1, definition: definition))
        return id
    }

    mutating func addArity(_ sorts: [Set<Int>], _ typeClass: Int, to constructor: Int) {
        constructors[constructor].arities.append((sorts, typeClass))
    }

    /// A new variable of the given sort.
    mutating func fresh(_ sort: Set<Int> = []) -> ExperimentalType {
        sorts.append(sort.union([Self.typeClass]))
        return .variable(sorts.count - 1)
    }

    func primitive(_ primitive: Primitive, _ arguments: [ExperimentalType] = []) -> ExperimentalType {
        .constant(primitive.rawValue, arguments)
    }

    func function(_ argument: ExperimentalType, _ result: ExperimentalType) -> ExperimentalType {
        primitive(.function, [argument, result])
    }

    func tuple(_ elements: [ExperimentalType]) -> ExperimentalType {
        guard var result = elements.last else { return primitive(.unit) }
        for element in elements.dropLast().reversed() { result = primitive(.pair, [element, result]) }
        return result
    }

    /// The elements that make up a tuple.
    func elements(of type: ExperimentalType) -> [ExperimentalType] {
        guard case .constant(let first, _) = type, first != Primitive.unit.rawValue else {
            if case .constant = type { return [] }
            return [type]
        }
        var result: [ExperimentalType] = []
        var rest = type
        while case .constant(Primitive.pair.rawValue, let pair) = rest {
            result.append(pair[0])
            rest = pair[1]
        }
        return result + [rest]
    }

    // MARK: Asking

    func isFixed(_ variable: Int) -> Bool { fixed.contains(variable) }

    mutating func fix(_ variables: [Int]) { fixed.formUnion(variables) }

    func resolve(_ type: ExperimentalType) -> ExperimentalType {
        var result = type
        while case .variable(let index) = result, let bound = bindings[index] { result = bound }
        return result
    }

    func sort(of type: ExperimentalType) -> Set<Int> {
        switch type {
        case .variable(let index): return sorts[index]
        case .constant(let constructor, let arguments):
            let given = arguments.map { sort(of: resolve($0)) }
            var result: Set<Int> = []
            for arity in constructors[constructor].arities
            where zip(arity.sorts, given).allSatisfy({ $0.isSubset(of: $1) }) {
                result.insert(arity.typeClass)
            }
            return result
        }
    }

    /// The variables in a type, in the order of their first appearance.
    mutating func variables(of type: ExperimentalType) -> [Int] {
        var found: [Int] = []
        var seen: Set<Int> = []
        collect(type, &found, &seen)
        return found
    }

    private mutating func collect(_ type: ExperimentalType, _ found: inout [Int], _ seen: inout Set<Int>) {
        budget -= 1
        if budget < 0 { return }
        switch resolve(type) {
        case .variable(let index): if seen.insert(index).inserted { found.append(index) }
        case .constant(_, let arguments): for argument in arguments { collect(argument, &found, &seen) }
        }
    }

    mutating func areEqual(_ left: ExperimentalType, _ right: ExperimentalType) -> Bool {
        budget -= 1
        if budget < 0 { return true }
        switch (resolve(left), resolve(right)) {
        case (.variable(let a), .variable(let b)): return a == b
        case (.constant(let a, let first), .constant(let b, let second)):
            guard a == b, first.count == second.count else { return false }
            for (x, y) in zip(first, second) where !areEqual(x, y) { return false }
            return true
        default: return false
        }
    }

    // MARK: Changing

    /// A copy of the type with new variables in place of its own.
    mutating func instance(of type: ExperimentalType) -> ExperimentalType {
        var renamed: [Int: ExperimentalType] = [:]
        return copy(type, &renamed)
    }

    private mutating func copy(_ type: ExperimentalType, _ renamed: inout [Int: ExperimentalType]) -> ExperimentalType {
        budget -= 1
        if budget < 0 { return type }
        switch resolve(type) {
        case .variable(let index):
            if let known = renamed[index] { return known }
            let new = fresh(sorts[index])
            renamed[index] = new
            return new
        case .constant(let constructor, let arguments):
            var copies: [ExperimentalType] = []
            for argument in arguments { copies.append(copy(argument, &renamed)) }
            return .constant(constructor, copies)
        }
    }

    /// The type with `replacement` in place of a variable.
    mutating func substitute(
        _ type: ExperimentalType, _ variable: Int, by replacement: ExperimentalType
    ) -> ExperimentalType {
        budget -= 1
        if budget < 0 { return type }
        switch resolve(type) {
        case .variable(let index): return index == variable ? replacement : .variable(index)
        case .constant(let constructor, let arguments):
            var copies: [ExperimentalType] = []
            for argument in arguments { copies.append(substitute(argument, variable, by: replacement)) }
            return .constant(constructor, copies)
        }
    }

    /// Makes two types equal by binding variables.
    mutating func unify(_ left: ExperimentalType, _ right: ExperimentalType) -> [UnificationFailure] {
        budget -= 1
        if budget < 0 { return [] }
        switch (resolve(left), resolve(right)) {
        case (.variable(let a), .variable(let b)): return unifyVariables(a, b)
        case (.variable(let a), let other): return bind(a, to: other)
        case (let other, .variable(let b)): return bind(b, to: other)
        case (.constant(let a, let first), .constant(let b, let second)):
            guard a == b, first.count == second.count else { return [.mismatch(left, right)] }
            var failures: [UnificationFailure] = []
            for (x, y) in zip(first, second) { failures += unify(x, y) }
            return failures
        }
    }

    private mutating func unifyVariables(_ a: Int, _ b: Int) -> [UnificationFailure] {
        if a == b { return [] }
        switch (isFixed(a), isFixed(b)) {
        case (true, true): return [.mismatch(.variable(a), .variable(b))]
        case (true, false): return bind(b, to: .variable(a))
        case (false, true): return bind(a, to: .variable(b))
        case (false, false): break
        }
        if sorts[a].isSubset(of: sorts[b]) { return bind(a, to: .variable(b)) }
        if sorts[b].isSubset(of: sorts[a]) { return bind(b, to: .variable(a)) }
        let both = fresh(sorts[a].union(sorts[b]))
        return bind(a, to: both) + bind(b, to: both)
    }

    private mutating func bind(_ variable: Int, to type: ExperimentalType) -> [UnificationFailure] {
        if variables(of: type).contains(variable) { return [.recursion(variable, type)] }
        let given = sort(of: type)
        guard sorts[variable].isSubset(of: given) else { return [.sort(type, sorts[variable].subtracting(given))] }
        bindings[variable] = type
        return []
    }
}

// MARK: - Text

extension ExperimentalTypes {
    func text(_ type: ExperimentalType, depth: Int = 0) -> String {
        if depth > 40 { return "…" }
        switch resolve(type) {
        case .variable(let index):
            let classes = sorts[index].sorted().map { self.classes[$0].name }
            let sort = classes.count == 1 ? classes[0] : "(\(classes.joined(separator: ", ")))"
            return (isFixed(index) ? "'" : "?") + Self.letters(index) + (classes.isEmpty ? "" : ":" + sort)
        case .constant(Primitive.function.rawValue, let arguments):
            return "\(text(arguments[0], depth: depth + 1)) -> \(text(arguments[1], depth: depth + 1))"
        case .constant(Primitive.unit.rawValue, _): return "()"
        case .constant(Primitive.pair.rawValue, _):
            return "(\(elements(of: resolve(type)).map { text($0, depth: depth + 1) }.joined(separator: ", ")))"
        case .constant(let constructor, let arguments):
            if arguments.isEmpty { return constructors[constructor].name }
            let list = arguments.map { text($0, depth: depth + 1) }.joined(separator: ", ")
            return "\(constructors[constructor].name)(\(list))"
        }
    }

    func text(sort: Set<Int>) -> String {
        sort.sorted().map { classes[$0].name }.joined(separator: ", ")
    }

    private static func letters(_ index: Int) -> String {
        var text = ""
        var rest = index
        repeat {
            text = String(UnicodeScalar(UInt8(97 + rest % 26))) + text
            rest /= 26
        } while rest > 0
        return text
    }
}
