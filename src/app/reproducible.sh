#!/usr/bin/env bash
# Builds the jar of the present commit twice, in two fresh clones, and compares the bytes: the second in a deeper folder,
# for another time zone, language and file mode. Of the JDK that is used: other versions of javac write other classes.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Of one commit, also if another one lands while the first is built.
commit=$(git -C "$root" rev-parse HEAD)

# build PLACE: with the environment, and the umask, of the caller.
build() {
    git clone -q "$root" "$work/$1"
    git -C "$work/$1" checkout -q --detach "$commit"
    (cd "$work/$1" && mvn --batch-mode --quiet --no-transfer-progress package -Dmaven.test.skip=true)
}
build first
(
    umask 077
    export TZ=Asia/Kathmandu LC_ALL=C.UTF-8 MAVEN_OPTS="${MAVEN_OPTS-} -Duser.language=tr -Duser.country=TR"
    build a/deeper/second
)
first=$work/first/target/geodescent.jar
second=$work/a/deeper/second/target/geodescent.jar
if cmp "$first" "$second"; then
    sha256sum "$first" | sed "s#  .*#  geodescent.jar of $commit, twice the same#"
else
    echo "the two jars of $commit differ; their lists of files:" >&2
    diff <(unzip -v "$first") <(unzip -v "$second") >&2 || true
    exit 1
fi
