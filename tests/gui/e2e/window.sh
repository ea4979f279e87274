#!/usr/bin/env bash
# Drives the real window on a screen of its own: open, play, F9, undo. usage: window.sh HEAPGLASS TRACE
# Judges by the window's title and by the colours on the screen. 77: a tool is missing (skipped).
set -euo pipefail

heapglass=$1 trace=$2
for tool in Xvfb xdotool import convert; do
    command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

home=$(mktemp -d)
trap 'kill "${program:-}" "${screen:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/run QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"

Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$home/display" 2>/dev/null &
screen=$!
for _ in $(seq 100); do [ -s "$home/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY

fail() { echo "FAILED: $*"; import -window root "${E2E_PICTURE:-$home/failed.png}" || true; exit 1; }

# until DESCRIPTION COMMAND…: tries for 20 s.
until_true() {
    local what=$1
    shift
    for _ in $(seq 100); do "$@" && return; sleep 0.2; done
    fail "$what"
}

# How many pixels of the screen have a colour. The legend and the lines of the timeline have some, too.
pixels() {
    import -window root "$home/screen.png"
    convert "$home/screen.png" -fill black +opaque "$1" -fill white -opaque "$1" -format '%[fx:round(mean*w*h)]' info:
}
has_pixels() { [ "$(pixels "$1")" -ge "$2" ]; }
has_fewer_pixels() { [ "$(pixels "$1")" -lt "$2" ]; }
is_titled() { [[ $(xdotool getwindowname "$window") == "$1"* ]]; }
shows_window() { window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | tail -1) && [ -n "$window" ]; }
press() { xdotool key --clearmodifiers "$@"; }

"$heapglass" --theme light --size 1366x768 "$trace" 2>"$home/errors" &
program=$!
until_true "no window" shows_window
xdotool windowmove "$window" 0 0 windowfocus --sync "$window" || true

until_true "the title does not name the file" is_titled "$(basename "$trace")"
until_true "no pinned page is drawn" has_pixels '#C24E00' 20000
until_true "no releasable page is drawn" has_pixels '#8FCBF0' 500

press ctrl+Home
until_true "the start still shows pinned pages" has_fewer_pixels '#C24E00' 5000
press space
until_true "playing does not fill the pages" has_pixels '#0B3C6F' 20000
press ctrl+End

has_fewer_pixels '#EAF2FA' 50 || fail "a result is shown before there is one"
press F9
until_true "F9 shows no result" has_pixels '#EAF2FA' 5000
press ctrl+z
until_true "Ctrl+Z leaves the result" has_fewer_pixels '#EAF2FA' 50

press ctrl+q
for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
kill -0 "$program" 2>/dev/null && fail "Ctrl+Q does not end the program"
wait "$program" || fail "the program ended with $?"
[ -s "$home/errors" ] && cat "$home/errors"
echo "all is well"
