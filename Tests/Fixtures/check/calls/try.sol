contract D { function f() public returns (uint) {} constructor() {} } contract C { function g() internal {} function h(D d) public { try d.f() returns (uint a) { a; } catch Error(string memory s) { s; } catch Panic(uint p) { p; } catch (bytes memory b) { b; } try d.f() returns (bool) {} catch {} try d.f() returns (uint, uint) {} catch {} try g() {} catch {} try this {} catch {} try new D() returns (D) {} catch Error(uint) {} catch Error(string memory) {} catch Panic(bool) {} catch Other(uint) {} catch (uint) {} catch {} try d.f() {} catch Panic(uint) {} catch Panic(uint) {} } }
// ----
// TypeError 6509: (279-283): the call returns uint256 here, not bool
// TypeError 2800: (307-330): the call returns 1 values, the clause takes 2
// TypeError 2536: (344-347): `try` needs an external call or a contract creation
// TypeError 5347: (364-368): `try` needs an external call or a contract creation
// TypeError 2943: (408-428): this clause is `catch Error(string memory reason)`
// TypeError 1036: (429-458): there is such a clause already
// TypeError 1271: (459-479): this clause is `catch Panic(uint code)`
// TypeError 3542: (480-500): there are only `catch (...)`, `catch Error(...)` and `catch Panic(...)`
// TypeError 6231: (501-516): this clause is `catch (bytes memory reason)` or `catch`
// TypeError 5320: (517-525): there is such a clause already
// TypeError 6732: (560-580): there is such a clause already
