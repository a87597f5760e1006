// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Location} from "../Types.sol";

/// @title Geography
/// @notice Distances inside one city from fixed-point coordinates.
/// @dev Equirectangular projection: north = difference of latitudes, east = difference of longitudes times the cosine
/// of the network's latitude. The squares are exact integers, so "nearer" is decided without any rounding. What the
/// projection itself leaves out (curvature, the change of the cosine across the network) is below 1e-4 of a distance
/// while the network is no larger than a few kilometres.
library Geography {
    /// @notice Fixed-point one of a cosine.
    uint32 internal constant ONE = 1_000_000;

    /// @notice Length of one degree of a meridian in millimetres, for a mean earth radius of 6371.0 km.
    uint256 internal constant DEGREE = 111_194_927;

    int32 private constant MAX_LATITUDE = 90_000_000;
    int32 private constant MAX_LONGITUDE = 180_000_000;

    /// @notice Whether the coordinates exist on earth.
    function isValid(Location memory place) internal pure returns (bool) {
        return place.latitude >= -MAX_LATITUDE && place.latitude <= MAX_LATITUDE && place.longitude >= -MAX_LONGITUDE
            && place.longitude <= MAX_LONGITUDE;
    }

    /// @notice The squared distance of two places.
    /// @param cosLatitude Cosine of the network's latitude, in 1e-6.
    /// @return In squared 1e-12 degrees of a meridian.
    function squaredDistance(Location memory a, Location memory b, uint32 cosLatitude)
        internal
        pure
        returns (uint256)
    {
        int256 north = (int256(a.latitude) - b.latitude) * int256(uint256(ONE));
        int256 east = (int256(a.longitude) - b.longitude) * int256(uint256(cosLatitude));
        return uint256(north * north + east * east);
    }

    /// @notice Turns a squared distance into millimetres, rounded down.
    function millimetres(uint256 squared) internal pure returns (uint256) {
        return (squareRoot(squared) * DEGREE) / 1e12;
    }

    /// @notice The integer square root, rounded down.
    /// @dev Newton's iteration from above: it falls until it meets the root, so the first step that does not fall ends it.
    function squareRoot(uint256 value) internal pure returns (uint256 root) {
        if (value == 0) return 0;
        root = value;
        uint256 next = value / 2 + 1;
        while (next < root) {
            root = next;
            next = (value / root + root) / 2;
        }
    }
}
