// SPDX-License-Identifier: MIT
contract C {}
// SPDX-License-Identifier: GPL-3.0
// ----
// ParserError 3716: this file states several SPDX licences
