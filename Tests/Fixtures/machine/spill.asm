; 157 bytes, 4 reserved words
    push 0x100
    push 0x40
    mstore
    push 0x0
    calldataload
    push 0x80
    mstore
    push 0x20
    calldataload
    push 0xa0
    mstore
    push 0x40
    calldataload
    push 0xc0
    mstore
    push 0x60
    calldataload
    push 0xe0
    mstore
    push 0x80
    calldataload
    push 0xa0
    calldataload
    push 0xc0
    calldataload
    push 0xe0
    calldataload
    push 0x100
    calldataload
    push 0x120
    calldataload
    push 0x140
    calldataload
    push 0x160
    calldataload
    push 0x180
    calldataload
    push 0x1a0
    calldataload
    push 0x1c0
    calldataload
    push 0x1e0
    calldataload
    push 0x200
    calldataload
    push 0x220
    calldataload
    push 0x0
    push 0x0
    sstore
    push 0x80
    mload
    push 0x0
    sstore
    push 0xa0
    mload
    push 0x1
    sstore
    push 0xc0
    mload
    push 0x2
    sstore
    push 0xe0
    mload
    push 0x3
    sstore
    swap13
    push 0x4
    sstore
    swap11
    push 0x5
    sstore
    swap9
    push 0x6
    sstore
    swap7
    push 0x7
    sstore
    swap5
    push 0x8
    sstore
    swap3
    push 0x9
    sstore
    swap1
    push 0xa
    sstore
    push 0xb
    sstore
    push 0xc
    sstore
    push 0xd
    sstore
    push 0xe
    sstore
    push 0xf
    sstore
    push 0x10
    sstore
    push 0x11
    sstore
    stop
