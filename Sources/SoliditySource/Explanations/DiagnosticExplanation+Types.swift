// Explanations: types.

extension DiagnosticExplanation {
    static let types: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .invalidDataLocation,
            "A `memory` value is a copy that lives as long as the call; `calldata` is the read-only input of "
                + "the call; `storage` refers to a state variable. Parameters of external functions are cheapest in "
                + "calldata.",
            wrong: """
                contract C { function f(uint[] a) public {} }
                """,
            right: """
                contract C { function f(uint[] calldata a) public {} }
                """),
        DiagnosticExplanation(
            .notAType,
            wrong: """
                contract C { uint x; function f() public { x y; } }
                """,
            right: """
                contract C {
                    struct X { uint a; }
                    function f() public { X memory y; y.a = 1; }
                }
                """),
        DiagnosticExplanation(
            .libraryAsType,
            wrong: """
                library L {}
                contract C { L l; }
                """,
            right: """
                library L { function f() internal {} }
                contract C { function g() public { L.f(); } }
                """),
        DiagnosticExplanation(
            .mappingKeyType,
            wrong: """
                struct S { uint a; }
                contract C { mapping(S => bool) known; }
                """,
            right: """
                contract C {
                    mapping(bytes32 => bool) known;
                    function f(uint[] calldata a) public {
                        known[keccak256(abi.encode(a))] = true;
                    }
                }
                """),
        DiagnosticExplanation(
            .arrayLengthNotConstant,
            "The length of an array type is part of the type, so it cannot depend on the state or on arguments.",
            wrong: """
                contract C { uint n = 3; uint[n] a; }
                """,
            right: """
                contract C { uint constant n = 3; uint[n] a; }
                """),
        DiagnosticExplanation(
            .zeroArrayLength,
            wrong: """
                contract C { uint[0] a; }
                """,
            right: """
                contract C { uint[] a; }
                """),
        DiagnosticExplanation(
            .recursiveStruct,
            wrong: """
                struct Node { uint value; Node next; }
                """,
            right: """
                struct Node { uint value; Node[] next; }
                """),
        DiagnosticExplanation(
            .storageOnlyType,
            wrong: """
                contract C {
                    struct S { mapping(uint => uint) m; }
                    function f() public { S memory s; }
                }
                """,
            right: """
                contract C {
                    struct S { mapping(uint => uint) m; }
                    S state;
                    function f() public { S storage s = state; s.m[0] = 1; }
                }
                """),
        DiagnosticExplanation(
            .constantWithoutValue,
            wrong: """
                contract C { uint constant x; }
                """,
            right: """
                contract C { uint constant x = 1; }
                """),
        DiagnosticExplanation(
            .constantNotPure,
            wrong: """
                contract C { address constant owner = msg.sender; }
                """,
            right: """
                contract C { address immutable owner = msg.sender; }
                """),
        DiagnosticExplanation(
            .immutableType,
            wrong: """
                contract C { string immutable name = "x"; }
                """,
            right: """
                contract C { string name = "x"; }
                """),
        DiagnosticExplanation(
            .immutableWrite,
            "Immutables become part of the code when the constructor ends, so nothing can change them later.",
            wrong: """
                contract C {
                    uint immutable x;
                    constructor() { x = 1; }
                    function f() public { x = 2; }
                }
                """,
            right: """
                contract C { uint immutable x; constructor() { x = 1; } }
                """),
        DiagnosticExplanation(
            .fileVariableNotConstant,
            wrong: """
                uint x = 1; contract C {}
                """,
            right: """
                uint constant x = 1; contract C {}
                """),
        DiagnosticExplanation(
            .initialisedMapping,
            wrong: """
                contract C { mapping(uint => uint) a; mapping(uint => uint) b = a; }
                """,
            right: """
                contract C { mapping(uint => uint) a; mapping(uint => uint) b; }
                """),
        DiagnosticExplanation(
            .emptyGetter,
            wrong: """
                contract C { struct S { mapping(uint => uint) m; } S public s; }
                """,
            right: """
                contract C {
                    struct S { mapping(uint => uint) m; }
                    S s;
                    function value(uint k) public view returns (uint) { return s.m[k]; }
                }
                """),
        DiagnosticExplanation(
            .constantCycle,
            wrong: """
                contract C { uint constant a = b; uint constant b = a; }
                """,
            right: """
                contract C { uint constant a = 1; uint constant b = a; }
                """),
    ]
}
