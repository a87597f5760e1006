; 33 bytes, 0 reserved words
    push 0x0
    calldataload
    push 0x0
    push 0x0
    dup3
    dup3
    lt
    iszero
    push L4
    jumpi
L5:
    dup2
    sload
    add
    swap1
    push 0x1
    add
    swap1
    dup3
    dup3
    lt
    push L5
    jumpi
L4:
    push 0x0
    mstore
    push 0x20
    push 0x0
    return
