// The files that experimental Solidity imports by names like `std.stub`.

enum StandardLibrary {
    private static let stub = """
        // SPDX-License-Identifier: Apache-2.0
        pragma solidity >=0.8;

        pragma experimental solidity;

        function identity() {}

        """

    /// The text of a library; nil if there is none of that name.
    static func source(_ path: String) -> String? { path == "std.stub" ? stub : nil }
}
