# Shell functions that pack the image of build.sh. They use `root`, `target`, `image` and `version`.

# What the program needs of the system: JavaFX's libraries lie inside jars, where dpkg-shlibdeps and jpackage miss them.
# The font is for reports and names in Chinese.
deb_depends='libc6 (>= 2.31), libstdc++6, libgcc-s1, zlib1g, libfreetype6, fontconfig, libpangoft2-1.0-0,
 libgtk-3-0 | libgtk-3-0t64, libgl1, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1,
 fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei'
rpm_requires='glibc >= 2.31, libstdc++, libgcc, zlib, freetype, fontconfig, pango, gtk3, libglvnd-glx, libX11, libXext, libXi, libXrender, libXtst, libXxf86vm'

make_archive() {
  made=$target/$(property name)-$version-$(uname -m).tar.gz
  tar --create --directory "$target" --sort=name --owner=0 --group=0 --numeric-owner --mtime "@$SOURCE_DATE_EPOCH" \
    "$(property name)" | gzip --no-name -6 >"$made"
  echo "made $made"
}

# Lays target/tree as both packages install it. Desktop entry, file types and icons are noticed by the triggers of
# desktop-file-utils, shared-mime-info and hicolor-icon-theme, so no script has to run.
lay_tree() {
  tree=$target/tree
  rm -rf "$tree"
  mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" "$tree/usr/share/doc/fovea"
  cp --archive --link "$image" "$tree/opt/"
  ln -s /opt/fovea/bin/fovea "$tree/usr/bin/fovea"
  cp "$root/installer/linux/fovea.desktop" "$tree/usr/share/applications/"
  cp "$root/installer/linux/fovea.xml" "$tree/usr/share/mime/packages/"
  cat "$root/NOTICE" "$root/LICENSE" >"$tree/usr/share/doc/fovea/copyright"
  for size in 16 24 32 48 64 128 256 512; do
    icons=$tree/usr/share/icons/hicolor/${size}x$size
    mkdir -p "$icons/apps" "$icons/mimetypes"
    cp "$root/icons/target/classes/org/fovea/icons/fovea-$size.png" "$icons/apps/fovea.png"
    cp "$icons/apps/fovea.png" "$icons/mimetypes/application-x-fovea-model.png"
  done
  chmod -R u=rwX,go=rX "$tree"
}

make_deb() {
  mkdir -p "$tree/DEBIAN"
  cat >"$tree/DEBIAN/control" <<END
Package: fovea
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $(property vendor) <fovea@localhost>
Section: science
Priority: optional
Installed-Size: $(du -sk --exclude DEBIAN "$tree" | cut -f 1)
Depends: $deb_depends
Description: $(property description)
 Opens DICOM studies and asks a neural network for its opinion on the computer
 it runs on. Not a medical device, not for primary diagnosis.
END
  cp "$root/installer/linux/postrm" "$tree/DEBIAN/postrm"
  chmod 755 "$tree/DEBIAN/postrm"
  made=$target/fovea_${version}_$(dpkg --print-architecture).deb
  dpkg-deb --root-owner-group -Zzstd -z"${FOVEA_COMPRESSION:-9}" --build "$tree" "$made" >/dev/null
  rm -rf "$tree/DEBIAN"
  echo "made $made ($(du -h "$made" | cut -f 1))"
}

make_rpm() {
  rpmbuild -bb --quiet --buildroot "$target/rpm/root" --define "_topdir $target/rpm" --define "_rpmdir $target" \
    --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" --define "version $version" \
    --define "tree $tree" --define "requires $rpm_requires" --define "summary $(property description)" \
    --define "vendor $(property vendor)" "$root/installer/linux/fovea.spec"
  rm -rf "$target/rpm"
  echo "made $(ls "$target"/*.rpm)"
}
