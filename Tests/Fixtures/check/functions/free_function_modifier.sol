contract C {
    modifier onlyOnce() { _; }
}

function free() C.onlyOnce {}
// ----
// SyntaxError 5811: (47-76): a free function cannot have modifiers
