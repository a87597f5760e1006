contract C {
    function many(uint256 a, uint256 b, uint256 c, uint256 d, uint256 e, uint256 f) external pure returns (uint256, uint256, uint256, uint256, uint256) {
        uint256 g = a + b; uint256 h = b + c; uint256 i = c + d; uint256 j = d + e; uint256 k = e + f; uint256 l = f + a;
        uint256 m = g * h; uint256 n = h * i; uint256 o = i * j; uint256 p = j * k; uint256 q = k * l; uint256 r = l * g;
        uint256 s = m + n + o + p + q + r; uint256 t = a ^ g ^ m; uint256 u = b ^ h ^ n; uint256 v = c ^ i ^ o; uint256 w = d ^ j ^ p;
        return (s + a + b + c + d + e + f, t + g + h, u + i + j, v + k + l, w + m + n + o + p + q + r + s + t + u + v);
    }
    function deep(uint256 n, uint256 a, uint256 b, uint256 c, uint256 d, uint256 e, uint256 f, uint256 g) public pure returns (uint256) {
        if (n == 0) return a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11 + g * 13;
        uint256 h = a + g; uint256 i = b + f; uint256 j = c + e; uint256 k = d + h; uint256 l = i ^ j; uint256 m = k & 0xff;
        uint256 x = deep(n - 1, g, f, e, d, c, b, a);
        return x + h + i * 2 + j * 3 + k * 4 + l * 5 + m * 6 + a + b + c + d + e + f + g;
    }
}
// ----
// many(uint256,uint256,uint256,uint256,uint256,uint256): 1, 2, 3, 4, 5, 6 -> 331, 21, 52, 77, 838
// deep(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256): 3, 1, 2, 3, 4, 5, 6, 7 -> 698
