#!/bin/sh
# Makes sure that the Debian packages the build needs are there; installs what is missing, or says what to install.
set -eu

missing=""
need() { # need PACKAGE COMMAND...: the package is missing if the command fails
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

command -v swift >/dev/null 2>&1 || {
    echo "error: swift is not on PATH; install Swift 6.2 or later from https://www.swift.org/install" >&2
    exit 1
}
need pkg-config command -v pkg-config
need libsecp256k1-dev test -e /usr/include/secp256k1_recovery.h
need xz-utils command -v xz

[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "error: missing system packages:$missing" >&2
        echo "help: as root, run: apt-get install$missing" >&2
        exit 1
    fi
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "error: missing system packages:$missing (this is not a Debian system: install their equivalents)" >&2
    exit 1
fi
echo "installing:$missing"
# shellcheck disable=SC2086 # a list of words on purpose
if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing; }; then
    echo "error: could not install:$missing" >&2
    exit 1
fi
