// SPDX-License-Identifier: MIT
contract A {}
