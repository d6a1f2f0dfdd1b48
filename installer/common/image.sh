# Shell functions that make an application image: its own Java runtime, the program, TensorFlow, the models.
# Sourced by linux/build.sh and macos/build.sh, which set `root` (the repository) before.

target=$root/installer/target

property() { sed -n "s/^$1=//p" "$root/installer/common/app.properties"; }

fail() {
  printf '%s\n' "installer: $*" >&2
  exit 1
}

# Sets JAVA_HOME to a JDK 25 or newer that can make images.
find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/jpackage" ] && [ -f "$home/release" ] || continue
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${release:-0}" -ge 25 ]; then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "needs a JDK 25 or newer with jpackage: install one, such as Eclipse Temurin 25 (https://adoptium.net), or set JAVA_HOME to it."
}

build_program() {
  (
    cd "$root"
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
      ./mvnw --quiet --batch-mode -Dmaven.test.skip=true -Dspotless.check.skip=true package
  ) || fail "the program could not be built; the lines above say why."
}

# Fills target/program with what goes beside the runtime. Sets `jar` and `version`.
stage_program() {
  rm -rf "$target/program"
  mkdir -p "$target/program/tensorflow" "$target/program/models"
  jar=$(basename "$root"/app/target/app-*.jar)
  version=$(printf '%s' "$jar" | sed 's/^app-\([0-9.]*\).*\.jar$/\1/')
  cp "$root/app/target/$jar" "$root"/app/target/lib/*.jar "$target/program/"
  cp "$root"/inference/target/tensorflow/* "$target/program/tensorflow/"
  for model in "$root"/inference/models/*.fovea-model; do
    [ ! -f "$model" ] || cp "$model" "$target/program/models/"
  done
  cp "$root/LICENSE" "$root/NOTICE" "$target/program/"
}

link_runtime() {
  rm -rf "$target/runtime"
  "$JAVA_HOME/bin/jlink" --output "$target/runtime" --add-modules "$(property modules)" \
    --include-locales "$(property locales)" --strip-java-debug-attributes --no-man-pages --no-header-files \
    --compress zip-6 --generate-cds-archive
}

# Makes target/<name> (macOS: target/<name>.app). $1 is the icon's file, the rest are further options of jpackage.
make_image() {
  icon=$1
  shift
  rm -rf "$target/$(property name)" "$target/$(property name).app"
  for option in $(property javaOptions); do
    set -- "$@" --java-options "$option"
  done
  "$JAVA_HOME/bin/jpackage" --type app-image --dest "$target" --name "$(property name)" --app-version "$version" \
    --vendor "$(property vendor)" --description "$(property description)" --icon "$icon" \
    --runtime-image "$target/runtime" --input "$target/program" --main-jar "$jar" --main-class "$(property mainClass)" \
    --java-options '-Dfovea.tensorflow=$APPDIR/tensorflow' --java-options '-Dfovea.models=$APPDIR/models' "$@"
  rm -rf "$target/program" "$target/runtime"
}

# Teaches the image in folder $1 (with its jars in $2) how the program starts: it goes the demo's way once, without a
# display, and what the JVM loaded and linked on the way is kept as fovea.aot (JEP 483, 514). The cache holds for
# exactly these jars and their times; where it does not fit the JVM starts without it.
train_start() {
  class_path=$(sed -n "s|^app.classpath=\$APPDIR|$2|p" "$2/$(property name).cfg" | paste -s -d : -)
  options=$(property javaOptions)
  # shellcheck disable=SC2086 # a list of options
  "$1/bin/java" -XX:AOTCacheOutput="$2/fovea.aot" -Xlog:aot=off -Xlog:cds=off $options \
    -Dglass.platform=Headless -Dprism.order=sw -Dfovea.tensorflow="$2/tensorflow" -Dfovea.models="$2/models" \
    -cp "$class_path" "$(property mainClass)" --demo --lang en --data "$target/training" >"$target/training.log" 2>&1 ||
    fail "the start could not be trained; $target/training.log says why."
  rm -rf "$target/training"
  # The options are the last section of the launcher's file.
  printf 'java-options=-XX:AOTCache=$APPDIR/fovea.aot\n' >>"$2/$(property name).cfg"
}
