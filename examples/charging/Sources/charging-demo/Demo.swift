import ChargingNetwork
import Glibc
import Primitives

/// Arguments, output and exit status of the demonstration.
enum Demo {
    private static let usage = """
        usage: charging-demo [--example DIR] [--out DIR] [--artifacts FILE]
          --example DIR     folder with contracts/ and scenarios/ (default: examples/charging)
          --out DIR         where figures and the transaction trace go (default: out/charging)
          --artifacts FILE  run the bytecode of a standard JSON output instead of compiling

        """

    private struct Options {
        var example = "examples/charging"
        var out = "out/charging"
        var artifacts: String?
    }

    static func main(_ arguments: [String]) -> Int32 {
        if arguments.contains("--help") {
            print(usage, terminator: "")
            return 0
        }
        guard let options = parse(arguments) else {
            complain(usage)
            return 2
        }
        do {
            return try run(options) ? 0 : 1
        } catch {
            complain("error: \(error)\n")
            return 1
        }
    }

    private static func complain(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    private static func parse(_ arguments: [String]) -> Options? {
        var options = Options()
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch flag {
            case "--example": options.example = value
            case "--out": options.out = value
            case "--artifacts": options.artifacts = value
            default: return nil
            }
        }
        return options
    }

    /// Whether everything came out as it has to.
    private static func run(_ options: Options) throws(DemoError) -> Bool {
        let data = try ScenarioData(folder: "\(options.example)/scenarios")
        let compiler: any ContractCompiler =
            options.artifacts.map { StandardJSONOutput(path: $0) } ?? SolwattCompiler()
        let code = try compiler.compile(folder: "\(options.example)/contracts")
        let figures = Figures(data: data)
        let runner = ScenarioRunner(data: data, code: code)
        var traces: [JSONValue] = []
        var failures = 0

        let tableChain = Chain()
        let table = try PriceTableRun(data: data, code: code, chain: tableChain)
        print(table.text)
        failures += table.failures.count
        traces.append(tableChain.trace.json(name: "price table"))
        var charts = [figures.prices(table)]
        for scenario in data.scenarios {
            let chain = Chain()
            let report = try runner.run(scenario, chain: chain)
            print(report.text)
            failures += report.failures.count
            traces.append(chain.trace.json(name: scenario.name))
            charts += try figures.charts(for: report)
        }
        let files = charts.map { (name: $0.file, text: $0.chart.svg()) }
        let trace = (name: "trace.json", text: JSONValue.array(traces).compact + "\n")
        try Files.write(files + [trace], to: options.out)
        print("figures in \(options.out): \(files.map(\.name).sorted().joined(separator: ", "))")
        print("transactions for other machines: \(options.out)/trace.json")
        print(failures == 0 ? "everything came out as it has to" : "\(failures) numbers differ")
        return failures == 0
    }
}
