#!/bin/sh
# The installation test: a clean Debian gets the .deb and nothing but what it declares; then, without network, the demo
# is classified and reported from the command line; then the program goes and the cases stay.
# Needs root, debootstrap, unshare and, until the packages are in, a Debian mirror. Takes some minutes and 2.5 GB.
#   installer/linux/try.sh [--keep]     after installer/linux/build.sh
# FOVEA_TRY_ROOT is where the system goes, FOVEA_TRY_MIRROR and FOVEA_TRY_SUITE where it comes from.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
. "$root/installer/common/image.sh"
system=${FOVEA_TRY_ROOT:-$target/try}
suite=${FOVEA_TRY_SUITE:-bookworm}
mirror=${FOVEA_TRY_MIRROR:-http://deb.debian.org/debian}
set -- "${1:-}" "$target"/fovea_*.deb
keep=$1
deb=$2

[ "$(id -u)" = 0 ] || fail "the installation test needs root, for debootstrap and chroot."
[ -f "$deb" ] || fail "there is no .deb yet; run installer/linux/build.sh first."

step() { printf '== %s\n' "$*"; }
# No /proc of this machine is left mounted, however the test ends.
finish() {
  umount "$system/proc" 2>/dev/null || true
  [ "$keep" = --keep ] || rm -rf --one-file-system "$system"
}
trap finish EXIT
inside() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# In a network of its own, where there is no way out.
offline() { unshare --net chroot "$system" env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 XDG_DATA_HOME=/srv/data "$@"; }

step "a clean $suite"
if [ ! -e "$system/etc/debian_version" ]; then
  debootstrap --variant=minbase "$suite" "$system" "$mirror" >"$target/try.log" 2>&1 || fail "debootstrap failed; see $target/try.log."
fi
mount -t proc proc "$system/proc"

step "install $(basename "$deb") with what it declares"
cp "$deb" "$system/fovea.deb"
inside apt-get update --quiet=2 >>"$target/try.log" 2>&1
inside apt-get install --quiet=2 --yes --no-install-recommends /fovea.deb >>"$target/try.log" 2>&1 ||
  fail "the package does not install; see $target/try.log."
rm "$system/fovea.deb"
inside test ! -e /usr/bin/java || fail "a Java of the system is there; the test would prove nothing."

step "without network: no interface but its own"
[ "$(offline cat /proc/net/dev | grep -c :)" = 1 ] || fail "there is a network."

step "demo, classification, report"
offline fovea --version
offline fovea demo --json >"$target/try-demo.json"
offline fovea classify --cases phantom --model brain-mr-tumour --device cpu --json >"$target/try-classify.json"
offline fovea cases --json >"$target/try-cases.json"
study=$(grep -o '"studyInstanceUid" *: *"[^"]*"' "$target/try-cases.json" | head -n 1 | cut -d '"' -f 4)
[ -n "$study" ] || fail "the demo study is not among the cases; see $target/try-cases.json."
offline fovea report "$study" --lang zh --out /srv/report.pdf
[ "$(head -c 5 "$system/srv/report.pdf")" = %PDF- ] || fail "the report is no PDF."
offline fovea report "$study" --format html --out /srv/report.html
grep -q 'brain-mr-tumour' "$system/srv/report.html" || fail "the report does not name the network that was asked."

step "the windows, drawn in memory"
offline env JAVA_TOOL_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw' fovea --demo --data /srv/demo
[ -s "$system/srv/demo/demo-results/screenshot.png" ] || fail "the windows left no picture."

step "file types and menu entry"
inside test -f /usr/share/applications/fovea.desktop
inside test -f /usr/share/mime/packages/fovea.xml

step "remove; the cases stay"
before=$(find "$system/srv/data" -type f | sort | xargs -d '\n' sha256sum | sha256sum)
inside apt-get purge --quiet=2 --yes fovea 2>>"$target/try.log" | tee -a "$target/try.log" | grep 'cases stay' ||
  fail "nothing says where the cases are."
[ ! -e "$system/opt/fovea" ] && [ ! -e "$system/usr/bin/fovea" ] || fail "parts of the program are left."
[ "$before" = "$(find "$system/srv/data" -type f | sort | xargs -d '\n' sha256sum | sha256sum)" ] || fail "the cases have changed."
step "passed"
