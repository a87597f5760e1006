// SPDX-License-Identifier: MIT
contract C { function constructor() public {} }
// ----
// ParserError 3323: (54-65): a constructor is written without `function`
