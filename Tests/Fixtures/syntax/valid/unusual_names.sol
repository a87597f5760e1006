// SPDX-License-Identifier: MIT
contract error { function from(uint layout) public { uint at = layout; error.from(at); uint global; uint transient; } }
// ----
