/// @title T
/// @return x
contract C { /// @param a first
 /// @param b second
 /// @return x the sum
 /// @custom:my-tag y
 /// @custom x
 /// @custom:Bad x
 /// @unknown z
 function f(uint a) public returns (uint x, uint) {} /// @param a
 function g(uint a) public {} /// @param
 function h(uint a) public {} /// @return nothing
 /// @return too many
 function i() public returns (uint x) {} /// @notice n
 event E(); }
// ----
// DocstringParsingError 6546: (0-27): `@return` cannot describe a contract
// DocstringParsingError 6564: (40-174): a custom tag needs a name: `@custom:name`
// DocstringParsingError 2968: (40-174): `@custom:Bad`: only lower-case letters and `-` are possible
// DocstringParsingError 6546: (40-174): `@unknown` cannot describe a function
// DocstringParsingError 3881: (40-174): there is no parameter `b`
// DocstringParsingError 9942: (228-240): `@param a` needs a description
// DocstringParsingError 3335: (271-281): `@param` needs the name of a parameter
// DocstringParsingError 5856: (312-353): `@return` has to start with the name `x`
// DocstringParsingError 2604: (312-353): there are more `@return` tags than return values
