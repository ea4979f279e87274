# What the end-to-end runs share, to be sourced: a screen and a home of their own, waiting, looking at pixels.
# Sets home, DISPLAY and others; `program` is the process to be ended with them.
for tool in Xvfb xdotool import convert; do
    command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

home=$(mktemp -d)
trap 'kill "${program:-}" "${screen:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/run QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"

# Without -noreset the server starts anew whenever its last client leaves, which every look of xdotool's is
# until the program is there; a program that connects in that moment is thrown out.
Xvfb -noreset -displayfd 3 -screen 0 1366x768x24 3>"$home/display" 2>"$home/server" &
screen=$!
for _ in $(seq 300); do [ -s "$home/display" ] && break; sleep 0.1; done
[ -s "$home/display" ] || { echo "FAILED: no screen"; cat "$home/server"; exit 1; }
DISPLAY=:$(cat "$home/display")
export DISPLAY

fail() {
    echo "FAILED: $*"
    [ -s "$home/errors" ] && cat "$home/errors"
    import -window root "${E2E_PICTURE:-$home/failed.png}" || true
    exit 1
}

# until_true DESCRIPTION COMMAND…: tries for 20 s.
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
shows_window() { window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | tail -1) && [ -n "$window" ]; }
press() { xdotool key --clearmodifiers "$@"; }

# Ctrl+Q ends the program, without an error and without a word.
quit() {
    press ctrl+q
    for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
    kill -0 "$program" 2>/dev/null && fail "Ctrl+Q does not end the program"
    wait "$program" || fail "the program ended with $?"
    [ -s "$home/errors" ] && cat "$home/errors"
    echo "all is well"
}
