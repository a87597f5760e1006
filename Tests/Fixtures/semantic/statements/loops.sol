contract C {
    function sum(uint256 n) external pure returns (uint256 s) { for (uint256 i = 1; i <= n; i++) s += i; }
    function odd(uint256 n) external pure returns (uint256 s) { for (uint256 i = 0; i < n; ++i) { if (i % 2 == 0) continue; s += i; } }
    function first(uint256 n) external pure returns (uint256 i) { while (true) { if (i * i >= n) break; i++; } }
    function doContinue(uint256 n) external pure returns (uint256 i, uint256 rounds) { do { rounds++; if (i++ < 3) continue; } while (i < n); }
    function nested(uint256 n) external pure returns (uint256 c) { for (uint256 i; i < n; i++) for (uint256 j; j < n; j++) { if (j > i) break; c += j; } }
    function early(uint256 n) external pure returns (uint256) { for (uint256 i; ; i++) { if (i == n) return i * 10; } }
    function bare(uint256 n) external pure returns (uint256 k) { for (; n > 0; ) { n /= 2; k++; } }
}
// ----
// sum(uint256): 10 -> 55
// odd(uint256): 10 -> 25
// first(uint256): 50 -> 8
// doContinue(uint256): 2 -> 2, 2
// doContinue(uint256): 6 -> 6, 6
// nested(uint256): 4 -> 10
// early(uint256): 4 -> 40
// bare(uint256): 1000 -> 10
