#!/usr/bin/env bash
# Sets up, builds, starts and tests Heapglass on Debian 12. See usage() below.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/.." && pwd)
build=$root/build/release
sample=$root/resources/samples/sqlite3.raw.zst
sample_event=310000 # much has been freed, little can go: the place to press _heapmin at

engine_packages=(g++ cmake ninja-build ccache libfmt-dev libcli11-dev nlohmann-json3-dev libexpected-dev
    libboost1.81-dev libxxhash-dev libzstd-dev zlib1g-dev liblzma-dev libdw-dev)
run_packages=("${engine_packages[@]}" qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqt6svg6
    qt6-translations-l10n libqcustomplot-dev libgif-dev fonts-dejavu-core)
test_packages=("${run_packages[@]}" libgtest-dev libgmock-dev python3 xvfb xauth xdotool
    imagemagick heaptrack python3-pyatspi at-spi2-core dbus-daemon)
ci_packages=("${test_packages[@]}" git clang clang-tidy clang-format)
deep_packages=("${ci_packages[@]}" libbenchmark-dev libclang-rt-14-dev debootstrap zstd
    help2man desktop-file-utils appstream lintian
    libjemalloc2 libmimalloc2.0 libtcmalloc-minimal4)

usage() {
    cat <<USAGE
usage: packaging/dev.sh COMMAND

  run [ARG…]    build, then open the bundled sample (or ARG…: see heapglass --help); without a display:
                draw the window to heapglass.png and print what it says
  test [ARG…]   build, then run all tests; ARG… goes to ctest, for example -R Worker
  deep [STEP…]  what is too long for every change: bare-root package tidy gui-asan
                fuzz differential bench (all, without STEP)
  format        lay out all C++ files as .clang-format says
  setup WHAT    only install the packages that are missing for run, test, ci or deep
USAGE
}

say() { printf '\n== %s\n' "$*"; }
die() { printf 'dev.sh: %s\n' "$*" >&2; exit 1; }

missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

apt() {
    local as_root=()
    if [[ $(id -u) != 0 ]]; then
        command -v sudo >/dev/null || die "needs root or sudo to install packages"
        as_root=(sudo)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 "$@"
}

install_packages() {
    command -v dpkg-query >/dev/null || die "this is not Debian; install what packaging/dev.sh lists by hand"
    local missing found
    found=$(missing_packages "$@")
    [[ -n $found ]] || return 0
    mapfile -t missing <<<"$found"
    say "installing Debian packages$([[ $(id -u) == 0 ]] || echo ' with sudo'): ${missing[*]}"
    apt update </dev/null
    apt install --no-install-recommends "${missing[@]}" </dev/null
}

is_installed() { [[ -z $(missing_packages "$@") ]]; }

configure_and_build() { # TESTS(ON|OFF) TARGET…
    local tests=$1
    shift
    say "building in ${build#"$root/"}"
    cd "$root"
    cmake --preset release -DHEAPGLASS_TESTS="$tests" >"$root/build/configure.log" 2>&1 ||
        { cat "$root/build/configure.log" >&2; die "cmake failed"; }
    cmake --build "$build" --target "$@"
}

# Qt warns when this folder is missing or open to others.
private_runtime_dir() {
    [[ -n ${XDG_RUNTIME_DIR:-} && -d $XDG_RUNTIME_DIR ]] && return
    export XDG_RUNTIME_DIR=$root/build/runtime
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
}

has_display() {
    local number=${DISPLAY:-}
    number=${number#:}
    case ${DISPLAY:-} in
    '') [[ -n ${WAYLAND_DISPLAY:-} ]] && is_installed qt6-wayland ;;
    :*) [[ -S /tmp/.X11-unix/X${number%%.*} ]] ;; # a variable without its server is no display
    esac
}

command_run() {
    local what=("$@") tests=OFF
    [[ ${#what[@]} != 0 ]] || what=(--at "$sample_event" "$sample")
    install_packages "${run_packages[@]}"
    is_installed libgtest-dev libgmock-dev && tests=ON
    mkdir -p "$root/build"
    configure_and_build "$tests" heapglass heapglass-cli
    private_runtime_dir
    if has_display; then
        say "starting Heapglass"
        exec "$build/gui/heapglass" "${what[@]}"
    fi
    say "there is no display: drawing the window to heapglass.png"
    QT_QPA_PLATFORM=offscreen "$build/gui/heapglass" --screenshot "$root/heapglass.png" "${what[@]}"
}

command_test() {
    install_packages "${test_packages[@]}"
    mkdir -p "$root/build"
    configure_and_build ON all
    private_runtime_dir
    say "testing"
    cd "$build"
    ctest --output-on-failure --parallel "$(nproc)" "$@"
}

command_deep() {
    install_packages "${deep_packages[@]}"
    local step steps=("$@")
    [[ ${#steps[@]} != 0 ]] || steps=(tidy gui-asan fuzz differential bench bare-root package)
    for step in "${steps[@]}"; do
        say "deep: $step"
        "$here/deep.sh" "$step"
    done
}

command_format() {
    install_packages git clang-format
    cd "$root"
    git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format -i
}

command_setup() {
    case ${1:-} in
    run) install_packages "${run_packages[@]}" ;;
    test) install_packages "${test_packages[@]}" ;;
    ci) install_packages "${ci_packages[@]}" ;;
    deep) install_packages "${deep_packages[@]}" ;;
    *) usage >&2; exit 2 ;;
    esac
}

case ${1:-} in
run | test | deep | format | setup)
    command=$1
    shift
    "command_$command" "$@"
    ;;
-h | --help | help) usage ;;
*) usage >&2; exit 2 ;;
esac
