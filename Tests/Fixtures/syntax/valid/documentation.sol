// SPDX-License-Identifier: MIT
/// file
pragma solidity ^0.8.0;
/// @title contract
///   more
contract C {
    /** block
      * lines
      */
    uint public a;
    /// event
    event E(/** parameter */ uint a);
    //// none
    /*** none */
    /**/
    /// @notice function
    /// @param a b
    function f(uint a) public {
        /// statement
        a = 1;
        /// @dev memory-safe
        assembly {}
    }
}
// ----
