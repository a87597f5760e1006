contract C {
    fixed8x80 tiny = -1e-90;
    function f() public {
        ufixed256x1 third = 1 / 3;
        ufixed256x77 exact = 0.950890746623327805482905058466021565416131529487595827354393978494366605267637;
        uint whole = 1.5;
        fixed fine = 0.25;
        whole = 2.5;
        g(0.5);
        third; exact; fine;
    }
    function g(uint) public {}
    function h() public returns (uint) { return 0.5; }
}
// ----
// TypeError 4426: (34-40): rational_const -1 / 1000...(83 digits omitted)...0000 does not convert to fixed8x80 implicitly
// TypeError 4486: (76-101): rational_const 1 / 3 does not convert to ufixed256x1 implicitly
// TypeError 5107: (111-212): rational_const 9508...(70 digits omitted)...7637 / 1000...(71 digits omitted)...0000 does not convert to ufixed256x77 implicitly
// TypeError 4486: (222-238): rational_const 3 / 2 does not convert to uint256 implicitly
// TypeError 2326: (283-286): rational_const 5 / 2 does not convert to uint256 implicitly
// TypeError 9553: (298-301): rational_const 1 / 2 does not convert to the parameter's type uint256
// TypeError 6359: (417-420): rational_const 1 / 2 does not convert to uint256 implicitly
