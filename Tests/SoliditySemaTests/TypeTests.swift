// Types: texts, conversions, constants, external signatures.

import BigInt
import SoliditySyntax
import Testing

@testable import SoliditySema

@Suite struct TypeTests {
    @Test func typeStringsAreThoseOfSolc() {
        let program = Analysed(
            """
            library L { enum E { A } }
            contract C {
                struct S { uint[] a; mapping(address => bytes32[2]) m; }
                type T is uint128;
                S s; T t; L.E e; C c; address payable p; function(uint8) external view returns (bool) f;
                struct R { uint y; }
                function g(string calldata u, R[] memory v, function() internal w) internal { S storage x = s; }
            }
            """)
        #expect(program.errorCodes == [])
        let expected = [
            "s": "struct C.S storage ref", "a": "uint256[] storage pointer", "t": "C.T", "e": "enum L.E",
            "m": "mapping(address => bytes32[2] storage ref)", "c": "contract C", "p": "address payable",
            "f": "function (uint8) view external returns (bool)", "u": "string calldata",
            "v": "struct C.R memory[] memory", "w": "function ()", "x": "struct C.S storage pointer",
        ]
        for (name, text) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(program.typeString(ofVariable: name) == text, "\(name)")
        }
    }

    /// Selectors as `solc --hashes` gives them.
    @Test func selectorsOfInterfaceFunctions() {
        let program = Analysed(
            """
            interface I {
                struct S { uint a; bytes[] b; }
                enum E { X }
                type T is bytes4;
                function transfer(address, uint256) external;
                function f(S calldata, E, I, T[2] memory) external;
            }
            library L { struct S { uint a; } function g(S storage, uint[] storage, I.E) external {} }
            contract C { mapping(uint => mapping(address => uint[])) public x; }
            """)
        #expect(program.errorCodes == [])
        let functions = program.analysis.contract(program.contract("I"))?.interfaceFunctions ?? []
        #expect(
            functions.map(\.signature).sorted() == [
                "f((uint256,bytes[]),uint8,address,bytes4[2])", "transfer(address,uint256)",
            ])
        #expect(functions.first { $0.signature.hasPrefix("transfer") }?.selector == 0xa905_9cbb)
        let library = program.analysis.contract(program.contract("L"))?.interfaceFunctions ?? []
        #expect(library.map(\.signature) == ["g(L.S storage,uint256[] storage,I.E)"])
        let getter = program.analysis.contract(program.contract("C"))?.interfaceFunctions ?? []
        #expect(getter.map(\.signature) == ["x(uint256,address,uint256)"])
        #expect(program.analysis.interfaceID(of: program.contract("I")) == functions.reduce(0) { $0 ^ $1.selector })
    }

    @Test func constantsAreExact() {
        let cases: [(String, String)] = [
            ("1 / 3 * 3", "1"), ("7 % 4", "3"), ("-7 % 4", "-3"),
            ("2 ** 255 - 1 + 2 ** 255", "\(BigInt(2).power(256) - 1)"),
            ("1.5e3", "1500"), ("0xff & 0x0f", "15"), ("~0", "-1"), ("-5 >> 1", "-3"),
            ("1 << 200", "\(BigInt(1) << 200)"),
            ("2 days + 1 hours", "176400"), ("1 ether / 1 gwei", "1000000000"), ("2 ** -1 * 4", "2"), ("5 / 2", "5/2"),
        ]
        for (source, value) in cases {
            let program = Analysed("contract C { function f() public pure { \(source); } }")
            let statement =
                (0..<program.analysis.tree.count).lazy.map { NodeID(Int32($0)) }
                .first { program.analysis.tree.kind($0) == .expressionStatement } ?? .none
            guard let node = program.analysis.tree.find(AST.ExpressionStatement.self, statement) else { continue }
            let result = program.analysis.constantValue(of: node.expression)
            let text = result.map { $0.isInteger ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)" }
            #expect(text == value, "\(source)")
        }
    }

    @Test func rationalsAreReduced() {
        #expect(Rational(6, over: -4) == Rational(-3, over: 2))
        #expect(Rational(1, over: 3) + Rational(1, over: 6) == Rational(1, over: 2))
        #expect(Rational(1, over: 2) < Rational(2, over: 3))
        #expect(Rational(-7, over: 2).truncated == -3)
        #expect(Rational(literal: Array("1_0.5e1".utf8)[...], unit: .none) == Rational(105))
        #expect(Rational(literal: Array("0x1F".utf8)[...], unit: .minutes) == Rational(1860))
        #expect(Rational(literal: Array("1e999999".utf8)[...], unit: .none) == nil)
        #expect(Rational.evaluate(.exponentiate, Rational(2), Rational(1 << 20)) == nil)
        #expect(Rational.evaluate(.divide, Rational(1), Rational(0)) == nil)
    }

    @Test func literalsTakeTheSmallestType() {
        var types = TypeTable()
        func mobile(_ value: BigInt) -> TypeID {
            let id = types.rational(Rational(value))
            return types.mobileType(id)
        }
        #expect(mobile(0) == .uint8)
        #expect(mobile(255) == .uint8)
        #expect(mobile(256) == .unsigned(16))
        #expect(mobile(-128) == .signed(8))
        #expect(mobile(-129) == .signed(16))
        #expect(mobile(BigInt(2).power(256) - 1) == .uint256)
        #expect(mobile(BigInt(2).power(256)).isNone)
        #expect(mobile(-BigInt(2).power(255)) == .int256)
        #expect(mobile(-BigInt(2).power(255) - 1).isNone)
    }

    @Test func locationsOfOneTypeAreNeighbours() {
        var types = TypeTable()
        let inner = types.array(of: .uint8)
        let outer = types.array(of: inner, length: 3, at: .memory)
        #expect(types[outer].location == .memory)
        #expect(types[types[outer].element].location == .memory)
        let pointer = types.at(.storagePointer, outer)
        #expect(types[types[pointer].element].location == .storage)
        #expect(types.array(of: types.at(.calldata, inner), length: 3) == types.at(.storage, outer))
        #expect(types.at(.memory, .uint256) == .uint256)
    }
}
