contract C { modifier m() { msg.value; _; } function h() public m {} function d() public view { msg.value; } }
// ----
// TypeError 4006: (64-65): the modifier uses the value sent along, so the function has to be payable
// TypeError 5887: (96-105): only payable functions and internal ones can use the value sent along
