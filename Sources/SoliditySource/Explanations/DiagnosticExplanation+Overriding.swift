// Explanations: overriding.

extension DiagnosticExplanation {
    static let overriding: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .missingOverride,
            "Without the word a function would replace another one by accident whenever a base gets a "
                + "function of that name.",
            wrong: """
                contract A { function f() public virtual {} }
                contract B is A { function f() public {} }
                """,
            right: """
                contract A { function f() public virtual {} }
                contract B is A { function f() public override {} }
                """),
        DiagnosticExplanation(
            .missingVirtual,
            wrong: """
                contract A { function f() public {} }
                contract B is A { function f() public override {} }
                """,
            right: """
                contract A { function f() public virtual {} }
                contract B is A { function f() public override {} }
                """),
        DiagnosticExplanation(
            .nothingOverridden,
            wrong: """
                contract A { function f(uint x) public virtual {} }
                contract B is A { function f() public override {} }
                """,
            right: """
                contract A { function f(uint x) public virtual {} }
                contract B is A { function f(uint x) public override {} }
                """),
        DiagnosticExplanation(
            .overrideListIncomplete,
            wrong: """
                contract A { function f() public virtual {} }
                contract B { function f() public virtual {} }
                contract C is A, B { function f() public override {} }
                """,
            right: """
                contract A { function f() public virtual {} }
                contract B { function f() public virtual {} }
                contract C is A, B { function f() public override(A, B) {} }
                """),
        DiagnosticExplanation(
            .ambiguousInheritance,
            wrong: """
                contract A { function f() public virtual {} }
                contract B { function f() public virtual {} }
                contract C is A, B {}
                """,
            right: """
                contract A { function f() public virtual {} }
                contract B { function f() public virtual {} }
                contract C is A, B { function f() public override(A, B) {} }
                """),
        DiagnosticExplanation(
            .overrideListSurplus,
            wrong: """
                contract A { function f() public virtual {} }
                contract B {}
                contract C is A, B { function f() public override(A, B) {} }
                """,
            right: """
                contract A { function f() public virtual {} }
                contract B {}
                contract C is A, B { function f() public override {} }
                """),
        DiagnosticExplanation(
            .overrideVisibility,
            wrong: """
                contract A { function f() public virtual {} }
                contract B is A { function f() internal override {} }
                """,
            right: """
                contract A { function f() external virtual {} }
                contract B is A { function f() public override {} }
                """),
        DiagnosticExplanation(
            .overrideReturns,
            wrong: """
                contract A { function f() public virtual returns (uint) {} }
                contract B is A { function f() public override returns (int) {} }
                """,
            right: """
                contract A { function f() public virtual returns (uint) {} }
                contract B is A { function f() public override returns (uint) {} }
                """),
        DiagnosticExplanation(
            .overrideMutability,
            wrong: """
                contract A { function f() public view virtual {} }
                contract B is A { function f() public override {} }
                """,
            right: """
                contract A { function f() public view virtual {} }
                contract B is A { function f() public pure override {} }
                """),
        DiagnosticExplanation(
            .overriddenVariable,
            wrong: """
                contract A { uint public f; }
                contract B is A { function f() public view override returns (uint) {} }
                """,
            right: """
                contract A { function f() external view virtual returns (uint) {} }
                contract B is A { uint public override f; }
                """),
    ]
}
