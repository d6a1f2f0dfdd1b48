#!/bin/sh
# Makes installer/target/fovea: the program with its own Java runtime, TensorFlow and models. Copy the folder where it
# shall live and run bin/fovea; nothing else needs to be installed but what JavaFX needs of the system.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
. "$root/installer/common/image.sh"

find_jdk
build_program
stage_program
if command -v strip >/dev/null; then
  # Two thirds of the image are TensorFlow's libraries; without their symbols they lose a quarter.
  strip --strip-unneeded "$target"/program/tensorflow/*.so*
fi
link_runtime
make_image "$root/icons/target/classes/org/fovea/icons/fovea-256.png"
echo "made $target/$(property name) ($(du -sh "$target/$(property name)" | cut -f 1)); start it by bin/$(property name)"
