// A lone `@` goes on with the tag before it; without one it is a tag that fits nowhere.
contract C {
    /// @notice Sends to
    /// @ all
    /// @
    /// of them
    function f() external {}
    /// @ alone
    function g() external {}
    /** @dev mail @ home
     * @ */
    modifier m() { _; }
}
// ----
// DocstringParsingError 6546: (200-211): `@` cannot describe a function
