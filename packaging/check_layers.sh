#!/usr/bin/env bash
# Who may include whom (engine/README.md). usage: check_layers.sh [HEAPGLASS_CLI]
# With the built heapglass-cli it also looks that no Qt is linked to it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Puts the layer of a file or of an included path into `layer`; "base" is what lies directly in engine/. No
# processes: it is asked some thousand times.
find_layer() {
    case $1 in
    engine/*/*)
        layer=${1#engine/}
        layer=${layer%%/*}
        ;;
    engine/*) layer=base ;;
    tests/gui/* | tests/bench/gui/*) layer=tests-gui ;;
    tests/*) layer=tests ;;
    gui/paint/*) layer=paint ;;
    gui/*) layer=gui ;;
    *) layer=other ;;
    esac
}

engine_layers="base heap trace crt study symbols replay lesson"
declare -A may_include=(
    [base]="base"
    [heap]="base heap"
    [trace]="base trace"
    [crt]="base heap crt"
    [study]="base heap study"
    [symbols]="base symbols"
    [replay]="base heap trace crt symbols replay"
    [lesson]="base heap trace crt symbols replay lesson"
    [cli]="$engine_layers cli"
    [paint]="$engine_layers paint"
    [gui]="$engine_layers paint gui"
    [tests]="$engine_layers cli tests"
    [tests-gui]="$engine_layers paint gui tests tests-gui"
)

# FILE:INCLUDED, for every include in quotes.
quoted_includes() {
    find engine gui tests -name '*.cpp' -o -name '*.h' -o -name '*.in' | sort |
        xargs grep -H -E '^ *# *include *"' | sed -E 's/^([^:]+): *# *include *"([^"]+)".*/\1:\2/'
}

check_includes() {
    local file included layer from bad=0
    while IFS=: read -r file included; do
        [[ $included == */* ]] || continue
        [[ $included != ../* ]] || included=$(realpath -m --relative-to=. "$(dirname "$file")/$included")
        find_layer "$file"
        from=$layer
        find_layer "$included"
        if [[ " ${may_include[$from]:-} " != *" $layer "* ]]; then
            echo "$file: '$from' may not include '$layer' ($included)"
            bad=1
        fi
    done <<<"$(quoted_includes)"
    return $bad
}

# No view knows another view: its header is for its own files (page_map.h for page_map_input.cpp).
check_views() {
    local header stem others bad=0
    while IFS= read -r header; do
        stem=${header##*/}
        stem=${stem%.h}
        others=$(grep -l "\"$header\"" gui/views/* | grep -v "^gui/views/$stem" || true)
        [[ -z $others ]] || { echo "$header is another view's:" "$others"; bad=1; }
    done <<<"$(grep -l -r -E ': public (View|MapView)$' gui/views --include=*.h)"
    return $bad
}

check_no_qt_in_engine() {
    ! grep -r -n -E '^ *# *include *<(Q[A-Z]|qcustomplot)' engine tests --exclude-dir=gui
}

check_link_line() {
    local libraries
    libraries=$(ldd "$1") || return 1
    ! grep -i -E 'libQt|qcustomplot' <<<"$libraries"
}

bad=0
check_includes || bad=1
check_views || bad=1
check_no_qt_in_engine || { echo "the engine and its tests include no Qt"; bad=1; }
if [[ -n ${1:-} ]]; then
    check_link_line "$1" || { echo "$1 is linked to Qt"; bad=1; }
fi
[[ $bad == 0 ]] && echo "layers: fine"
exit $bad
