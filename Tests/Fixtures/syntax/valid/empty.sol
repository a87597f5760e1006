// SPDX-License-Identifier: MIT
// ----
