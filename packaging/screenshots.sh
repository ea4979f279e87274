#!/usr/bin/env bash
# Draws the pictures of the sample in the README, and those of the manual, anew; lesson_pictures.sh draws lessons.
# usage: screenshots.sh [BUILD_FOLDER]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:-build/release}
sample=resources/samples/sqlite3.raw.zst
pictures=resources/screenshots
export QT_QPA_PLATFORM=offscreen

draw() { # NAME ARGUMENT…
    local name=$1
    shift
    "$build/gui/heapglass" --screenshot "$pictures/$name.png" --size 1366x768 "$@" "$sample" >/dev/null
    echo "$pictures/$name.png"
}

info() { # EXPRESSION over the JSON object i
    "$build/engine/heapglass-cli" info --json "$sample" |
        python3 -c "import json, sys; i = json.load(sys.stdin); print($1)"
}

mkdir -p "$pictures"
peak=$(info "i['peak_at_event']")
# The staging database is gone, the next one has not begun (resources/samples/README.md).
hollow=$(info "(i['allocations'] + i['frees']) * 535 // 1000")
draw peak --theme light --at "$peak"
draw heapmin-midway --theme light --heapmin-at "$hollow" --animation-time 640
draw after --theme light --heapmin-at "$hollow"
draw dark --theme dark --at 400000 --page 403

# Each view alone, for the manual. In few colours: they are shown small, and lie in the program.
manual=resources/manual/pictures
mkdir -p "$manual"
draw_view() { # VIEW ARGUMENT…
    local view=$1
    shift
    "$build/gui/heapglass" --screenshot "$manual/$view.png" --only "$view" --size 1024x700 --theme light "$@" >/dev/null
    convert "$manual/$view.png" +dither -colors 64 -strip "png8:$manual/$view.png"
    echo "$manual/$view.png"
}

for view in pages free time blocks holders figures events; do
    draw_view "$view" --view "$view" --at "$hollow" "$sample"
done
draw_view timeline --at "$hollow" "$sample"
draw_view result --heapmin-at "$hollow" "$sample"
