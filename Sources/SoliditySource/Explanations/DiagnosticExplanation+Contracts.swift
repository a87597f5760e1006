// Explanations: contracts and their functions.

extension DiagnosticExplanation {
    static let contracts: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .missingAbstract,
            "A contract that can be created has a body for every function. Those listed in the message have "
                + "none, here or in a base.",
            wrong: """
                contract C { function f() public virtual; }
                """,
            right: """
                abstract contract C { function f() public virtual; }
                """),
        DiagnosticExplanation(
            .baseArgumentsMissing,
            wrong: """
                contract A { constructor(uint x) {} }
                contract B is A {}
                """,
            right: """
                contract A { constructor(uint x) {} }
                contract B is A(1) {}
                """),
        DiagnosticExplanation(
            .baseDefinedLater,
            wrong: """
                contract B is A {}
                contract A {}
                """,
            right: """
                contract A {}
                contract B is A {}
                """),
        DiagnosticExplanation(
            .baseNotAContract,
            wrong: """
                struct A { uint x; }
                contract B is A {}
                """,
            right: """
                contract A { uint x; }
                contract B is A {}
                """),
        DiagnosticExplanation(
            .linearisationImpossible,
            "Bases are put into one line, in which every contract stands after its bases and the order of "
                + "each list is kept. Here no such line exists.",
            wrong: """
                contract A {}
                contract B is A {}
                contract C is B, A {}
                """,
            right: """
                contract A {}
                contract B is A {}
                contract C is A, B {}
                """),
        DiagnosticExplanation(
            .interfaceFunctionNotExternal,
            wrong: """
                interface I { function f() public; }
                """,
            right: """
                interface I { function f() external; }
                """),
        DiagnosticExplanation(
            .interfaceFunctionBody,
            wrong: """
                interface I { function f() external {} }
                """,
            right: """
                interface I { function f() external; }
                """),
        DiagnosticExplanation(
            .interfaceVariable,
            wrong: """
                interface I { uint x; }
                """,
            right: """
                interface I { function x() external view returns (uint); }
                """),
        DiagnosticExplanation(
            .interfaceConstructor,
            wrong: """
                interface I { constructor(); }
                """,
            right: """
                interface I { function initialise() external; }
                """),
        DiagnosticExplanation(
            .libraryState,
            wrong: """
                library L { uint x; }
                """,
            right: """
                library L {
                    struct State { uint x; }
                    function set(State storage s) internal { s.x = 1; }
                }
                """),
        DiagnosticExplanation(
            .functionWithoutBodyNotVirtual,
            wrong: """
                abstract contract C { function f() public; }
                """,
            right: """
                abstract contract C { function f() public virtual; }
                """),
        DiagnosticExplanation(
            .notAModifier,
            wrong: """
                contract C { function f() public onlyOwnr {} event onlyOwnr(); }
                """,
            right: """
                contract C {
                    modifier onlyOwner() { _; }
                    function f() public onlyOwner {}
                }
                """),
        DiagnosticExplanation(
            .notExternalType,
            wrong: """
                contract C { function f(function () internal g) public {} }
                """,
            right: """
                contract C { function f(function () internal g) internal {} }
                """),
        DiagnosticExplanation(
            .receiveNotPayable,
            wrong: """
                contract C { receive() external {} }
                """,
            right: """
                contract C { receive() external payable {} }
                """),
        DiagnosticExplanation(
            .receiveNotExternal,
            wrong: """
                contract C { receive() public payable {} }
                """,
            right: """
                contract C { receive() external payable {} }
                """),
        DiagnosticExplanation(
            .fallbackNotExternal,
            wrong: """
                contract C { fallback() public {} }
                """,
            right: """
                contract C { fallback() external {} }
                """),
        DiagnosticExplanation(
            .missingReceive,
            wrong: """
                contract C { fallback() external payable {} function f() external {} }
                """,
            right: """
                contract C {
                    fallback() external payable {}
                    receive() external payable {}
                    function f() external {}
                }
                """),
        DiagnosticExplanation(
            .constructorVisibility,
            wrong: """
                contract C { constructor() public {} }
                """,
            right: """
                contract C { constructor() {} }
                """),
        DiagnosticExplanation(
            .constructorInternal,
            wrong: """
                contract C { constructor() internal {} }
                """,
            right: """
                abstract contract C { constructor() {} }
                """),
        DiagnosticExplanation(
            .payableInternal,
            wrong: """
                contract C { function f() internal payable {} }
                """,
            right: """
                contract C { function f() external payable {} }
                """),
        DiagnosticExplanation(
            .virtualInInterface,
            wrong: """
                interface I { function f() external virtual; }
                """,
            right: """
                interface I { function f() external; }
                """),
        DiagnosticExplanation(
            .eventIndexed,
            wrong: """
                contract C {
                    event E(uint indexed a, uint indexed b, uint indexed c, uint indexed d);
                }
                """,
            right: """
                contract C {
                    event E(uint indexed a, uint indexed b, uint indexed c, uint d);
                }
                """),
        DiagnosticExplanation(
            .circularCode,
            wrong: """
                contract A { function f() public { new B(); } }
                contract B { function f() public { new A(); } }
                """,
            right: """
                interface IA { function f() external; }
                contract A { function f() public { new B(); } }
                contract B { function g(IA a) public { a.f(); } }
                """),
    ]
}
