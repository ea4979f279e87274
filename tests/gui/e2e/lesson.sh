#!/usr/bin/env bash
# Lesson 7 to its end by keys alone, in the real window on a screen of its own. usage: lesson.sh HEAPGLASS
# 77: a tool is missing (skipped).
set -euo pipefail

heapglass=$1
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
until_true() { # DESCRIPTION COMMAND…: tries for 20 s
    local what=$1
    shift
    for _ in $(seq 100); do "$@" && { echo "$what: yes"; return; }; sleep 0.2; done
    fail "$what"
}
pixels() {
    import -window root "$home/screen.png"
    convert "$home/screen.png" -fill black +opaque "$1" -fill white -opaque "$1" -format '%[fx:round(mean*w*h)]' info:
}
has_pixels() { [ "$(pixels "$1")" -ge "$2" ]; }
has_fewer_pixels() { [ "$(pixels "$1")" -lt "$2" ]; }
shows_window() { window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | tail -1) && [ -n "$window" ]; }
press() { xdotool key --clearmodifiers "$@"; }

pinned='#C24E00' result='#EAF2FA'

# The first start: the lesson stands half run, all pages full.
"$heapglass" --theme light --size 1366x768 2>"$home/errors" &
program=$!
until_true "a window is there" shows_window
xdotool windowmove "$window" 0 0 windowfocus --sync "$window" || true
until_true "it says what to press" has_pixels "$result" 5000

press space
until_true "after Space the question is there, and no page is told to be pinned" has_fewer_pixels "$pinned" 3000
sleep 3
press Next
until_true "after PageDown the states are seen" has_pixels "$pinned" 100000
press F9
until_true "after F9 the reveal is there" has_pixels "$result" 15000
press Next
sleep 3
press Next
press F9
sleep 3
until_true "step 2 is revealed" has_pixels "$result" 15000
press Next
sleep 3
press Next
press F9
sleep 3
until_true "step 3 is revealed: pages are released inside the heap" has_fewer_pixels "$pinned" 100000
press Prior
sleep 3
press ctrl+q
for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || exit 0; sleep 0.1; done
fail "Ctrl+Q does not end it"
