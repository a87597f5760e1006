// SPDX-License-Identifier: MIT
event E(uint indexed indexed x);
// ----
// ParserError 5399: (53-60): a second `indexed`
