contract D { function f() public payable returns (bytes memory) {} } contract C { function f(address a, D d) public { a.staticcall(""); new D{salt: 0}(); a.codehash; block.chainid; block.basefee; block.blobbasefee; block.prevrandao; try d.f() {} catch (bytes memory) {} try d.f() {} catch Error(string memory) {} } uint transient t; }
// ====
// EVMVersion: homestead
// ----
// DeclarationError 7985: (315-331): transient storage exists since Cancun
