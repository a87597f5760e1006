// SPDX-License-Identifier: MIT
import "";
// ----
// ParserError 6326: (41-42): the path of this import is empty
