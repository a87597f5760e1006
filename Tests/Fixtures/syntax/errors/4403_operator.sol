// SPDX-License-Identifier: MIT
using {f as &&} for T;
// ----
// ParserError 4403: (44-46): `&&` cannot be bound to a function
