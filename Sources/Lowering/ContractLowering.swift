import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySource
import SoliditySyntax

/// What the lowering of one contract shares between its creation and its runtime object.
final class ContractLowering {
    let analysis: Analysis
    let tree: SyntaxTree
    let types: TypeTable
    let layouts: LayoutTable
    let layout: ContractLayout
    /// The contract that is being compiled: the most derived one.
    let contract: NodeID
    let program: LoweringProgram
    let options: LoweringOptions
    /// Solidity variables that some assembly block assigns to: their words may be out of range.
    let assemblyWritten: Set<NodeID>
    var module: IRModule
    fileprivate(set) var diagnostics = DiagnosticList()
    /// Functions that pointers refer to, in order of first reference; the position plus 1 is the pointer's value.
    private(set) var pointees: [NodeID] = []
    private var pointerNumbers: [NodeID: Int] = [:]

    init(_ contract: NodeID, program: LoweringProgram, options: LoweringOptions) {
        analysis = program.analysis
        tree = program.analysis.tree
        types = program.analysis.types
        assemblyWritten = program.assemblyWritten
        layouts = LayoutTable(analysis: program.analysis)
        layout = ContractLayout(of: contract, in: layouts)
        self.contract = contract
        self.program = program
        self.options = options
        module = IRModule(name: program.qualifiedName(of: contract))
    }

    func pointerNumber(of function: NodeID) -> Int {
        if let known = pointerNumbers[function] { return known }
        pointees.append(function)
        pointerNumbers[function] = pointees.count
        return pointees.count
    }

    /// A readable name that no other function of the contract has.
    func uniqueName(of definition: NodeID) -> String {
        let name = tree.name(definition)
        let text = name.isNone || name == .empty ? "function" : analysis.interner.text(name)
        return "\(text).\(definition.rawValue)"
    }

    /// Stack words of all parameters in a list.
    func partCount(ofParameters list: NodeID) -> Int {
        analysis.parameters(of: list).reduce(0) { $0 + partCount(of: analysis.type(of: $1)) }
    }

    /// Stack words of a value of a type.
    func partCount(of type: TypeID) -> Int {
        if type.isNone { return 0 }
        let record = types[type]
        switch record.kind {
        case .stringLiteral, .typeType, .module, .magic, .modifier, .error, .inaccessibleDynamic: return 0
        case .tuple: return types.components(of: type).reduce(0) { $0 + partCount(of: $1) }
        case .arraySlice: return 2
        case .array: return record.location == .calldata && record.isDynamicallySized ? 2 : 1
        case .function:
            switch types.function(of: type)?.kind {
            case .external: return 2
            case .internal: return 1
            default: return 0
            }
        default: return 1
        }
    }

    // MARK: Link-time values

    /// The immutable for a variable, keyed by its declaration.
    func immutable(_ variable: NodeID) -> ImmutableID {
        module.immutable(declaration: variable.rawValue, name: analysis.name(of: variable))
    }

    /// The immutable in which a library keeps its own address.
    func libraryAddressImmutable() -> ImmutableID {
        module.immutable(declaration: -1, name: "library_deploy_address")
    }

    /// The address of a library, known when it is linked.
    func libraryAddress(_ e: Emitter, _ library: NodeID) -> ValueID {
        let id = module.library(program.qualifiedName(of: library))
        return e.builder.value(.linkLibrary, auxiliary: id.rawValue)
    }

    // MARK: Diagnostics

    /// Reports a construct that cannot be compiled yet. Compilation goes on to find more, but gives no code.
    func unsupported(_ what: String, at node: NodeID) {
        diagnostics.report(.unsupported, "not supported yet: \(what)", at: tree.span(node))
    }
}

extension ContractLowering {
    /// Reports that fixed-point numbers are used, once for a contract. Like solc's, the report has no place of its own.
    func refuseFixedPoint(at span: Span) {
        if diagnostics.items.contains(where: { $0.entry == .unimplementedFeature }) { return }
        diagnostics.report(
            .unimplementedFeature, "code for fixed-point numbers is not implemented", at: .none,
            secondary: span.isNone ? [] : [SecondaryLocation("used here", span)])
    }

    /// Makes sure that a function without code does not go unnoticed.
    func reportIncomplete(_ function: String) {
        if diagnostics.hasErrors { return }
        diagnostics.report(
            .incomplete, "no code could be generated for `\(function)`", at: tree.span(contract))
    }
}
