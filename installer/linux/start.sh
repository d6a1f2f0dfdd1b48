#!/bin/sh
# Starts the built image with and without its AOT cache, in turn, and prints for each pair the milliseconds from the
# process's begin to the painted window, and at the end the medians: installer/linux/start.sh [PAIRS]
# Without DISPLAY the windows are drawn in memory.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
display=
[ -n "${DISPLAY:-}" ] || display='-Dglass.platform=Headless -Dprism.order=sw'

shown() {
  JAVA_TOOL_OPTIONS="-Dfovea.startOnly=true $display $1" "$root/installer/target/fovea/bin/fovea" --lang en \
    --data "$folder/data" 2>/dev/null | sed -n 's/^shown \([0-9]*\) ms$/\1/p'
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# The first start makes the data folder and unpacks JavaFX's libraries.
shown '' >/dev/null
echo '| with AOT cache, ms | without, ms |'
echo '|---|---|'
for pair in $(seq "${1:-7}"); do
  shown '' >"$folder/one"
  shown -XX:AOTMode=off >"$folder/other"
  cat "$folder/one" >>"$folder/with"
  cat "$folder/other" >>"$folder/without"
  echo "| $(cat "$folder/one") | $(cat "$folder/other") |"
done
echo "| median $(median "$folder/with") | median $(median "$folder/without") |"
