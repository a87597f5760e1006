contract C {
    struct S { uint a; uint[] b; }
    function f(S calldata s, uint[] calldata x, bytes calldata y) external pure {
        s.a = 1;
        s.b[0] = 2;
        x[0] = 1;
        y[0] = 0;
        (s.a, x[1]) = (1, 2);
        delete s.a;
        s.a++;
    }
    function i(uint[] calldata a, S memory s) external pure { a = a; s.a = 1; a.length = 2; }
}
// ----
// TypeError 4156: (138-141): calldata cannot be written
// TypeError 6182: (155-161): calldata cannot be written
// TypeError 6182: (175-179): calldata cannot be written
// TypeError 6182: (193-197): calldata cannot be written
// TypeError 4156: (212-215): calldata cannot be written
// TypeError 6182: (217-221): calldata cannot be written
// TypeError 4156: (248-251): calldata cannot be written
// TypeError 4156: (261-264): calldata cannot be written
// TypeError 7567: (352-360): `length` is read-only: arrays in storage change it by `push` and `pop`
