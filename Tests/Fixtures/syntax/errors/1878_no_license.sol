contract C {}
// ----
// Warning 1878: this file states no SPDX licence
