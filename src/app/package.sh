#!/usr/bin/env bash
# Makes what people without Java install: target/app/geodescent, an image that starts where it lies, and, on Debian and
# its kin, target/app/geodescent_VERSION_ARCH.deb. `mvn package -Papp` calls it after the jar is built.
#
#   package.sh JAVA_HOME VERSION
set -euo pipefail
java_home=$1
version=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
target=$root/target
app=$target/app
image=$app/geodescent
jpackage=$java_home/bin/jpackage

feature=$("$java_home/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "${feature%%.*}" -lt 25 ]; then
    echo "package: Java $feature at $java_home cannot write the archive from which the window starts in half the time; set JAVA_HOME to a JDK 25 or newer and try again" >&2
    exit 1
fi
if [ ! -x "$jpackage" ]; then
    echo "package: $java_home has no bin/jpackage; set JAVA_HOME to a whole JDK 25 or newer" >&2
    exit 1
fi

rm -rf "$app"
mkdir -p "$app/input"
cp "$target/geodescent.jar" "$app/input"
cp -r "$target/lib" "$app/input/lib"
cp "$root/LICENSE" "$root/NOTICE" "$app/input"

# A small heap that grows, and gives back what it no longer needs: a window at rest holds little.
"$jpackage" --type app-image --name geodescent --app-version "$version" --dest "$app" --input "$app/input" \
    --main-jar geodescent.jar --main-class org.geodescent.Main \
    --icon "$root/src/main/resources/org/geodescent/ui/window/geodescent.png" \
    --description "Makes two theory papers about trained ReLU networks visible and checkable" \
    --vendor "The Geodescent authors" --copyright "Apache-2.0" \
    --jlink-options "--strip-debug --no-man-pages --no-header-files --generate-cds-archive" \
    --java-options "--enable-native-access=ALL-UNNAMED" \
    --java-options "--sun-misc-unsafe-memory-access=allow" \
    --java-options "-XX:+UseSerialGC" --java-options "-Xms32m" \
    --java-options "-XX:MinHeapFreeRatio=10" --java-options "-XX:MaxHeapFreeRatio=30"
rm -r "$app/input"

# One start, in a window in memory, writes down the classes that a start needs, loaded and linked.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
archive=$image/lib/app/start.aot
DISPLAY=none GEODESCENT_HOME=$home JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$archive -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw" \
    "$image/bin/geodescent" >"$app/start.log" 2>&1 &
started=$!
# The window takes its place among others when it is there; then its first replay begins.
for _ in $(seq 120); do
    [ -e "$home/window-1.lock" ] && break
    sleep 1
done
sleep 10
kill -TERM "$started"
wait "$started" || true
if [ ! -s "$archive" ]; then
    echo "package: the archive of the start was not written; see $app/start.log" >&2
    exit 1
fi
echo 'java-options=-XX:AOTCache=$APPDIR/start.aot' >>"$image/lib/app/geodescent.cfg"
echo "package: $image"

if ! command -v dpkg-deb >/dev/null; then
    echo "package: no dpkg-deb here, so no .deb is made"
    exit 0
fi
# Files where a desktop looks for them, in place of the scripts that jpackage writes: these end in an error, and leave the
# package half installed, where no desktop is. Debian's triggers tell the desktop of what came and went.
tree=$(mktemp -d "$app/tree.XXXX")
trap 'rm -rf "$home" "$tree"' EXIT
chmod 755 "$tree"
put() {
    install -D --mode=644 "$1" "$tree/$2"
}
mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/DEBIAN"
cp -al "$image" "$tree/opt/geodescent"
ln -s /opt/geodescent/bin/geodescent "$tree/usr/bin/geodescent"
put "$root/src/app/geodescent.desktop" usr/share/applications/geodescent.desktop
put "$root/src/app/geodescent.xml" usr/share/mime/packages/geodescent.xml
put "$root/src/app/geodescent.svg" usr/share/icons/hicolor/scalable/apps/geodescent.svg
put "$root/LICENSE" usr/share/doc/geodescent/copyright
architecture=$(dpkg --print-architecture)
cat >"$tree/DEBIAN/control" <<CONTROL
Package: geodescent
Version: $version
Architecture: $architecture
Section: education
Priority: optional
Maintainer: The Geodescent authors
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1
Recommends: libgl1, shared-mime-info, desktop-file-utils
Description: Makes two theory papers about trained ReLU networks visible and checkable
CONTROL
# Most of it is compressed already: xz would take ten times as long and save a twentieth.
dpkg-deb --root-owner-group -Zgzip --build "$tree" "$app/geodescent_${version}_$architecture.deb" >/dev/null
echo "package: $(ls "$app"/*.deb)"
