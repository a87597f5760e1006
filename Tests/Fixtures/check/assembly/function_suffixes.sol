contract C {
    function f(function () external x) external {
        function () internal y = g;
        function () external z = x;
        assembly {
            let a := z.offset
            let b := z.length
            let c := y.selector
            let d := y.address
            z.slot := 1
            z.address := add(z.selector, d)
        }
    }
    function g() internal {}
}
// ----
// TypeError 9272: (175-183): functions only have `.selector` and `.address`
// TypeError 9272: (205-213): functions only have `.selector` and `.address`
// TypeError 8533: (235-245): only external functions have `.selector` and `.address`
// TypeError 8533: (267-276): only external functions have `.selector` and `.address`
// TypeError 9272: (289-295): functions only have `.selector` and `.address`
