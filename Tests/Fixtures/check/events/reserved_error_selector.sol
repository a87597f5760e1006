error test266151307();
error buyAndFree22457070633(uint256 a);
error Fine();
contract C {
    function f(bool b) public pure { if (b) revert test266151307(); else revert Fine(); }
}
// ----
// SyntaxError 2855: (0-22): the selector of this error is reserved: rename the error
// SyntaxError 2855: (23-62): the selector of this error is reserved: rename the error
