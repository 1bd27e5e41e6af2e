#!/usr/bin/env bash
# Goes through the program in a real window as three new users would, and writes a picture of the screen after each step:
# the lecture of docs/guide/lecture.md, the figures 1 to 5 of both papers by their names, and two own points from an empty
# plane to a certified optimum. The same journeys are tests (LectureJourneyTest, FiguresByHandTest,
# OwnPointsJourneyTest). After `mvn package -DskipTests`:
#
#   src/app/journeys.sh FOLDER [WIDTHxHEIGHT] [light|dark] [SCALE]     e.g. target/journeys 3840x2160 dark 2
#
# Needs Xvfb, openbox, xdotool and ImageMagick's import; without them it says so and does nothing. GEODESCENT names another
# command that starts the program, PACE how many times as long each step waits on a slow machine.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
size=${2:-1280x800}
theme=${3:-light}
scale=${4:-1}
pace=${PACE:-1}
jar=$(cd "$(dirname "$0")/../.." && pwd)/target/geodescent.jar
for tool in Xvfb openbox xdotool import; do
    if ! command -v "$tool" >/dev/null; then
        echo "journeys: $tool is not there; nothing is done" >&2
        exit 0
    fi
done

home=$(mktemp -d)
dark=$([ "$theme" = dark ] && echo true || echo false)
printf '%s\n' "theme=$theme" "dark=$dark" width=1280 height=800 maximised=true replaySeconds=8 >"$home/preferences.properties"
started=()
leave() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap leave EXIT
number=$home/display
Xvfb -displayfd 4 -screen 0 "${size}x24" 4>"$number" 2>/dev/null &
started+=($!)
until [ -s "$number" ]; do
    kill -0 "${started[0]}" 2>/dev/null || { echo "journeys: Xvfb has no screen of $size" >&2; exit 1; }
    sleep 0.1
done
export DISPLAY=:$(cat "$number")
openbox 2>/dev/null &
started+=($!)
export JAVA_TOOL_OPTIONS="-Dglass.gtk.uiScale=$scale -DGEODESCENT_HOME=$home"
${GEODESCENT:-java -jar "$jar"} >"$out/program.log" 2>&1 &
started+=($!)
program=$!
until xdotool search --onlyvisible --name Geodescent >/dev/null 2>&1; do
    kill -0 "$program" || { cat "$out/program.log" >&2; exit 1; }
    sleep 0.5
done

step=0
pause() { sleep "$(awk "BEGIN { print $1 * $pace }")"; }
# press KEY...: keys, one after the other
press() { for key in "$@"; do xdotool key "$key"; pause 0.2; done; }
look() {
    pause "${2:-1}"
    kill -0 "$program" || { echo "journeys: the program has ended" >&2; exit 1; }
    step=$((step + 1))
    import -window root "$out/$(printf %02d $step)-$1.png"
}
# figure NAME: from the gallery
figure() {
    press ctrl+g
    pause 1
    xdotool type --delay 40 "$1"
    pause 1
    press Return
}
width=${size%x*}
height=${size#*x}
# click ACROSS DOWN [BUTTON]: in thousandths of the screen
click() { xdotool mousemove $((width * $1 / 1000)) $((height * $2 / 1000)) click "${3:-1}"; }

look lecture-opens 6
look lecture-has-played 8
press n
look lecture-other-start 4
press l
look lecture-other-loss 4
press l l
press ctrl+2
look lecture-many-seeds 8
press ctrl+1
press u
look lecture-bounds 4
figure "B, Figure 1"
look lecture-neurons 6
press e
look lecture-ellipsoid 2
press c
look lecture-circle 2
press g
look lecture-slow-motion 2
press Right Right Right Right
look lecture-last-caption 2
press Escape F11
look lecture-projector 3
press F11

for name in "A, Figure 1" "A, Figure 2" "A, Figure 3" "A, Figure 4" "A, Figure 5" "B, Figure 1" "B, Figure 2" "B, Figure 3" "B, Figure 4" "B, Figure 5"; do
    figure "$name"
    look "figure-$(tr -d ', ' <<<"$name")" 10
done

press ctrl+1 ctrl+n
look own-points-empty 2
click 330 300
look own-points-one
xdotool keydown shift
click 150 650
xdotool keyup shift
look own-points-two 4
press i
look own-points-settings 2
press i e End
look own-points-convex 4
press ctrl+e
look own-points-export 4
press ctrl+e
press ctrl+k
look own-points-palette 2
press Escape
echo "journeys: $step pictures in $out"
