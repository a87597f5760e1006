contract C {
    function f() external {
        try this.f() {} catch (bytes memory) {}
        try this.f() {} catch Error(string memory) {}
        try this.f() {} catch Panic(uint) {} catch {}
    }
}
// ====
// EVMVersion: homestead
// ----
// TypeError 9908: (65-88): this clause reads return data, which exists since Byzantium
// TypeError 1812: (113-142): this clause reads return data, which exists since Byzantium
// TypeError 1812: (167-187): this clause reads return data, which exists since Byzantium
