// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract Loops {
    mapping(uint256 => uint256) m; uint256 acc;
    function loop(uint256 n) external pure returns (uint256 s) { unchecked { for (uint256 i = 0; i < n; i++) { s = s * 3 + (i ^ s) / (i + 1) ; } } }
    function sieve(uint256 n) external pure returns (uint256 c) { unchecked { bytes memory f = new bytes(n + 1); for (uint256 i = 2; i <= n; i++) { if (f[i] == 0) { c++; for (uint256 j = i * i; j <= n; j += i) f[j] = 0x01; } } } }
    function hash(uint256 n) external pure returns (bytes32 h) { for (uint256 i = 0; i < n; i++) h = keccak256(abi.encode(h, i)); }
    function store(uint256 n) external returns (uint256) { unchecked { for (uint256 i = 0; i < n; i++) { m[i & 255] += i; acc += m[(i * 7) & 255]; } } return acc; }
    function sort(uint256 n) external pure returns (uint256) { unchecked { uint256[] memory a = new uint256[](n); uint256 x = 12345; for (uint256 i = 0; i < n; i++) { x = x * 1103515245 + 12345; a[i] = x % 1000003; } for (uint256 i = 1; i < n; i++) { uint256 k = a[i]; uint256 j = i; while (j > 0 && a[j - 1] > k) { a[j] = a[j - 1]; j--; } a[j] = k; } return a[n / 2]; } }
}
