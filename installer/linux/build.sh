#!/bin/sh
# Makes, in installer/target, the program with its own Java runtime, TensorFlow and models, as
#   fovea/                       a folder that runs where it lies: bin/fovea
#   fovea-VERSION-ARCH.tar.gz    the same, to carry
#   fovea_VERSION_ARCH.deb       for Debian and Ubuntu
#   fovea-VERSION-1.ARCH.rpm     where rpmbuild is installed
# --image stops after the folder. FOVEA_COMPRESSION=1 makes a larger .deb sooner.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
. "$root/installer/common/image.sh"
. "$root/installer/linux/packages.sh"

# Times inside the packages are the commit's, so that the same commit gives the same bytes.
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH

find_jdk
build_program
stage_program
link_runtime
if command -v strip >/dev/null; then
  # Two thirds of the image are TensorFlow's libraries; without their symbols they lose a quarter.
  strip --strip-unneeded "$target"/program/tensorflow/*.so*
  find "$target/runtime" -name '*.so' -exec strip --strip-unneeded {} +
fi
make_image "$root/icons/target/classes/org/fovea/icons/fovea-256.png"
image=$target/$(property name)
# Before the training, since its result holds for the times of these files.
find "$image" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
train_start "$image/lib/runtime" "$image/lib/app"
echo "made $image ($(du -sh "$image" | cut -f 1)); start it by bin/$(property name)"
[ "${1:-}" != --image ] || exit 0

make_archive
lay_tree
make_deb
if command -v rpmbuild >/dev/null; then
  make_rpm
fi
rm -rf "$target/tree"
