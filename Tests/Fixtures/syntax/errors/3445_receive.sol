// SPDX-License-Identifier: MIT
contract C { function receive() public {} function fallback() public {} }
// ----
// Warning 3445: (54-61): this is an ordinary function; the receive function is written without `function`
// Warning 3445: (83-91): this is an ordinary function; the fallback function is written without `function`
