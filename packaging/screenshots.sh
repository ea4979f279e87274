#!/usr/bin/env bash
# Draws the pictures of the README anew. usage: screenshots.sh [BUILD_FOLDER]
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
draw peak --theme light --event "$peak"
draw heapmin-midway --theme light --heapmin-at "$hollow" --animation-time 640
draw after --theme light --heapmin-at "$hollow"
draw dark --theme dark --event 400000 --page 403
