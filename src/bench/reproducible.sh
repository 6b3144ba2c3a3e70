#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the committed tree twice, in two fresh folders, and compares every jar byte by byte.
set -eu
cd "$(dirname "$0")/../.."
. .mvn/find-jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

build() {
    mkdir "$work/$1"
    git archive HEAD | tar -x -C "$work/$1"
    (cd "$work/$1" && ./mvnw -B -q -DskipTests package)
    (cd "$work/$1/target" && find . -name '*.jar' -print | sort | xargs sha256sum) >"$work/$1.sums"
}

build one
build two
if diff "$work/one.sums" "$work/two.sums"; then
    echo "reproducible: $(wc -l <"$work/one.sums") jars are the same in both builds"
else
    echo "not reproducible: the jars above differ" >&2
    exit 1
fi
