#!/usr/bin/env bash
# In a bare Debian 12, as root: installs the package like a user would, starts Heapglass from its desktop entry by
# opening files of its types, and looks for the windows.
# usage: try_package.sh heapglass.deb
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive
apt-get -q update </dev/null
# A desktop brings the last ones; the package must bring everything else.
apt-get -q -y --no-install-recommends install "$1" xvfb xauth xdotool \
    dbus libglib2.0-bin shared-mime-info desktop-file-utils </dev/null
id learner >/dev/null 2>&1 || useradd --create-home learner
heapglass-cli convert /usr/share/heapglass/samples/sqlite3.raw.zst /home/learner/sample.hgt
cp /usr/share/heapglass/samples/sqlite3.raw.zst /home/learner/heaptrack.sqlite3.1.raw.zst
printf 'a x 100\nf x\nm\n' >/home/learner/first.lesson
chown -R learner: /home/learner
man_pages=$(dpkg -L heapglass | grep -c '/man1/.*\.gz$')
[[ $man_pages == 2 ]] || { echo "$man_pages manual pages"; exit 1; }

cat >/home/learner/open.sh <<'LEARNER'
set -euo pipefail
export HOME=/home/learner XDG_RUNTIME_DIR=/home/learner/run
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
cd
opens() { # FILE TYPE
    gio info -a standard::content-type "$1" | grep "$2" >/dev/null || { gio info "$1"; exit 1; }
    gio mime "$2" | grep heapglass.desktop >/dev/null || { gio mime "$2"; exit 1; }
    gio open "$1"
    shows "$1"
}
shows() { # TITLE
    for _ in $(seq 100); do
        if xdotool search --onlyvisible --name "$1.*Heapglass" getwindowname %1 2>/dev/null; then
            kill "$(pidof heapglass)"
            return
        fi
        sleep 0.2
    done
    echo "no window showed $1"
    exit 1
}
gio launch /usr/share/applications/heapglass.desktop
shows ""
opens sample.hgt application/x-heapglass-trace
opens heaptrack.sqlite3.1.raw.zst application/x-heaptrack
opens first.lesson text/x-heapglass-operations
heapglass --screenshot shot.png --at 310000 /usr/share/heapglass/samples/sqlite3.raw.zst
[[ -s shot.png ]]
LEARNER
runuser -u learner -- xvfb-run -a -s "-screen 0 1366x768x24 -noreset" bash /home/learner/open.sh
echo "the package installs, starts from its desktop entry and opens its types"
