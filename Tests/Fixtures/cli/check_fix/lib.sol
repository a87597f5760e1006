contract Tool { function f(uint unused) public {} }
