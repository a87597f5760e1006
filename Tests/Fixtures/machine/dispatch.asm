; 211 bytes, 0 reserved words
    push 0x0
    calldataload
    push 0xe0
    shr
    dup1
    push 0x81828384
    gt
    push L5
    jumpi
    dup1
    push 0xc1c2c3c4
    gt
    push L6
    jumpi
    dup1
    push 0xc1c2c3c4
    eq
    push L2
    jumpi
    dup1
    push 0xd1d2d3d4
    eq
    push L3
    jumpi
    dup1
    push 0xe1e2e3e4
    eq
    push L2
    jumpi
    dup1
    push 0xf1f2f3f4
L8:
    eq
    push L3
    jumpi
    push 0x0
    push 0x0
    revert
L6:
    dup1
    push 0x81828384
    eq
    push L2
    jumpi
    dup1
    push 0x91929394
    eq
    push L3
    jumpi
    dup1
    push 0xa1a2a3a4
    eq
    push L2
    jumpi
    dup1
    push 0xb1b2b3b4
    push L8
    jump
L5:
    dup1
    push 0x41424344
    gt
    push L7
    jumpi
    dup1
    push 0x41424344
    eq
    push L2
    jumpi
    dup1
    push 0x51525354
    eq
    push L3
    jumpi
    dup1
    push 0x61626364
    eq
    push L2
    jumpi
    dup1
    push 0x71727374
    push L8
    jump
L7:
    dup1
    push 0x1020304
    eq
    push L2
    jumpi
    dup1
    push 0x11121314
    eq
    push L3
    jumpi
    dup1
    push 0x21222324
    eq
    push L2
    jumpi
    dup1
    push 0x31323334
    push L8
    jump
L2:
    push 0x1
    push 0x0
    sstore
    stop
L3:
    push 0x2
    push 0x0
    sstore
    stop
