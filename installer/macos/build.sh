#!/bin/sh
# Makes installer/target/fovea.app on macOS. Written from the documentation of jpackage and not yet run on a Mac.
# For others to open it without a warning it must be signed: set FOVEA_SIGNING_IDENTITY to a Developer ID, then notarise.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
. "$root/installer/common/image.sh"

# An .icns from the pictures that the build has painted.
make_icon() {
  pictures=$root/icons/target/classes/org/fovea/icons
  set_folder=$target/fovea.iconset
  rm -rf "$set_folder"
  mkdir -p "$set_folder"
  for size in 16 32 128 256 512; do
    cp "$pictures/fovea-$size.png" "$set_folder/icon_${size}x${size}.png"
  done
  cp "$pictures/fovea-32.png" "$set_folder/icon_16x16@2x.png"
  cp "$pictures/fovea-64.png" "$set_folder/icon_32x32@2x.png"
  cp "$pictures/fovea-256.png" "$set_folder/icon_128x128@2x.png"
  cp "$pictures/fovea-512.png" "$set_folder/icon_256x256@2x.png"
  iconutil --convert icns --output "$target/fovea.icns" "$set_folder"
  rm -rf "$set_folder"
}

find_jdk
build_program
stage_program
link_runtime
make_icon
# Apple accepts no version that starts with 0.
version=1.${version#*.}
if [ -n "${FOVEA_SIGNING_IDENTITY:-}" ]; then
  set -- --mac-sign --mac-signing-key-user-name "$FOVEA_SIGNING_IDENTITY"
fi
make_image "$target/fovea.icns" --mac-package-identifier "$(property macPackageIdentifier)" \
  --mac-package-name "$(property displayName)" "$@"
echo "made $target/$(property name).app"
