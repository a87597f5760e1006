// SPDX-License-Identifier: MIT
import {a} from b;
// ----
// ParserError 6845: (48-49): expected a path, found `b`
