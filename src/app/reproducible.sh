#!/usr/bin/env bash
# Builds the jar of this commit twice, in two fresh clones at two places, and compares the bytes. Of the JDK that is
# used: other versions of javac write other classes.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in first a/second; do
    git clone -q "$root" "$work/$place"
    (cd "$work/$place" && mvn --batch-mode --quiet --no-transfer-progress package -DskipTests)
done
if cmp "$work/first/target/geodescent.jar" "$work/a/second/target/geodescent.jar"; then
    sha256sum "$work/first/target/geodescent.jar" | sed 's#  .*#  geodescent.jar, twice the same#'
else
    echo "the two jars differ" >&2
    exit 1
fi
