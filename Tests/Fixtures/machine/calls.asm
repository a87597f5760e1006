; 38 bytes, 0 reserved words
    push L10
    push 0x20
    calldataload
    push 0x0
    calldataload
    push L1
    jump
L10:
    push 0x0
    mstore
    push 0x20
    push 0x0
    return
L1:
    add
    dup1
    push 0x3e8
    lt
    push L3
    jumpi
    dup1
    mul
    swap1
    jump
L3:
    push 0x0
    mstore
    push 0x20
    push 0x0
    revert
