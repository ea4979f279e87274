#!/usr/bin/env bash
# One step of `packaging/dev.sh deep`: tidy, gui-asan, fuzz, differential, bench, bare-root or package.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
fuzz_seconds=${HEAPGLASS_FUZZ_SECONDS:-600}  # for each target
bare=${HEAPGLASS_BARE_ROOT:-/var/tmp/heapglass-bare-root}

tidy() {
    cmake -S . -B build/clang -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++ -DHEAPGLASS_PCH=OFF
    packaging/tidy.sh all build/clang
}

# The window's tests under ASan and UBSan, each in a process of its own. Not of CI: all of gui/ is built once more for it.
gui_asan() {
    cmake --preset asan-gui -DHEAPGLASS_WERROR=ON
    cmake --build build/asan-gui --target gui_tests
    # Qt, fontconfig and their plugins leave much to the end of the process, and a stack that came through Qt's events
    # looks the same whose ever the block is: what leaks is not told here.
    ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1 \
        UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen packaging/unrandomised.sh \
        ctest --test-dir build/asan-gui --output-on-failure --no-tests=error -L gui -j "$(nproc)"
}

fuzz() {
    cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++ \
        -DHEAPGLASS_GUI=OFF -DHEAPGLASS_FUZZ=ON -DHEAPGLASS_SANITIZE=address,undefined
    cmake --build build/fuzz --target fuzzers
    local target count=0
    for target in build/fuzz/tests/fuzz/fuzz_*; do
        [[ -f $target && -x $target ]] || continue
        count=$((count + 1))
        mkdir -p "build/fuzz/corpus/${target##*/}"
        "$target" -max_total_time="$fuzz_seconds" -rss_limit_mb=4096 "build/fuzz/corpus/${target##*/}" tests/data
    done
    [[ $count != 0 ]] || { echo "no fuzz target was built"; return 1; }
}

# The landing's differential test over 300 random rounds, over 10,000 here.
differential() {
    cmake --preset release
    cmake --build build/release --target engine_tests
    HEAPGLASS_DIFF_ROUNDS=10000 build/release/tests/engine_tests --gtest_filter='HeapDifferential.*'
}

bench() {
    cmake --preset release -B build/bench -DHEAPGLASS_BENCH=ON
    cmake --build build/bench --target heapglass_bench heapglass_paint_bench heapglass_bench_big \
        heapglass_window_bench heapglass_frame_bench heapglass_make_trace
    build/bench/tests/bench/heapglass_bench
    build/bench/tests/bench/heapglass_paint_bench
    window_bench
    frame_bench
    build/bench/tests/bench/heapglass_bench_big --directory build/bench # writes 3 GB of traces there
}

# The window over random churn, over 16 million pages, and over 10 million blocks.
window_bench() {
    local traces=(build/bench/churn.raw build/bench/pages.ops build/bench/blocks.ops) trace
    build/bench/tests/bench/heapglass_make_trace --events 10000000 --live 300000 --stacks 100000 "${traces[0]}"
    printf 'config limit 0\neach i 0..999999 : a x[i] 65520\nf x[0..999999/3]\n' >"${traces[1]}"
    printf 'each i 0..9999999 : a x[i] 32\nf x[0..9999999/2]\n' >"${traces[2]}"
    for trace in "${traces[@]}"; do
        printf '\n%s\n' "${trace##*/}"
        build/bench/tests/bench/heapglass_window_bench "$trace"
    done
}

# A frame of every view at 10^6 and 1.6 * 10^7 pages, and at 10^6 and 10^7 blocks.
frame_bench() {
    printf 'config limit 0\neach i 0..62499 : a x[i] 65520\nf x[0..62499/3]\n' >build/bench/pages1m.ops
    printf 'each i 0..999999 : a x[i] 32\nf x[0..999999/2]\n' >build/bench/blocks1m.ops
    local trace
    for trace in pages1m pages blocks1m blocks; do
        printf '\n%s\n' "$trace"
        build/bench/tests/bench/heapglass_frame_bench "build/bench/$trace.ops" --rounds 16 --seconds 1 --playing 6
    done
}

# A fresh Debian 12 with nothing but its base system, and a clean clone in it. All in a mount namespace of its
# own and with the device nodes that debootstrap makes: who deletes the folder meanwhile deletes only the folder.
bare_root() {
    exec unshare --mount --propagation private "$PWD/packaging/deep.sh" bare-root-inside
}

# The Debian package, installed in a bare root of its own and started there as a user would.
package() {
    cmake --preset release -B build/package -DHEAPGLASS_TESTS=OFF
    cmake --build build/package --target package
    desktop-file-validate packaging/desktop/heapglass.desktop
    appstreamcli validate --no-net packaging/desktop/org.heapglass.Heapglass.metainfo.xml
    lintian --fail-on none build/package/heapglass_*.deb
    exec unshare --mount --propagation private "$PWD/packaging/deep.sh" package-inside
}

package_inside() {
    bare=$bare-package
    make_bare_root
    cp build/package/heapglass_*.deb "$bare/root/heapglass.deb"
    cp packaging/try_package.sh "$bare/root/try_package.sh"
    mount -t proc proc "$bare/proc"
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        chroot "$bare" /root/try_package.sh /root/heapglass.deb </dev/null
    cp "$bare/home/learner/shot.png" build/package/shot.png
    echo "what it drew there: build/package/shot.png"
}

make_bare_root() {
    if [[ ! -e $bare/etc/debian_version || -e $bare/debootstrap ]]; then # debootstrap removes its folder at its end
        rm -rf --one-file-system "$bare"
        debootstrap --variant=minbase bookworm "$bare"
    fi
}

bare_root_inside() {
    make_bare_root
    rm -rf --one-file-system "$bare/root/heapglass"
    git clone -q . "$bare/root/heapglass"
    mount -t proc proc "$bare/proc"
    in_bare_root packaging/dev.sh run # first, as it installs less than test does
    [[ -s $bare/root/heapglass/heapglass.png ]]
    in_bare_root packaging/dev.sh test
    echo "the bare root stays in $bare"
}

in_bare_root() {
    echo "-- in the bare root: $*"
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        chroot "$bare" bash -c 'cd /root/heapglass && exec "$@"' - "$@" </dev/null
}

case ${1:-} in
gui-asan) gui_asan ;;
tidy | fuzz | differential | bench | package) "$1" ;;
bare-root) bare_root ;;
bare-root-inside) bare_root_inside ;; # in its mount namespace
package-inside) package_inside ;;
*) echo "usage: deep.sh tidy|gui-asan|fuzz|differential|bench|bare-root|package" >&2; exit 2 ;;
esac
