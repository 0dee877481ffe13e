#!/bin/sh
# Makes an installer for the system it runs on, out of the built program: ./mvnw -q -DskipTests package, then this.
# Needs a JDK 17 or newer with jpackage; on Linux dpkg-deb and fakeroot, on Windows (in Git Bash) WiX, on macOS nothing more.
# Usage: installer/package.sh [app-image|deb|rpm|msi|exe|pkg|dmg]
set -eu
cd "$(dirname "$0")/.."
[ -d target/bridgework/lib ] || { echo "Build first: ./mvnw -q -DskipTests package" >&2; exit 1; }
case "$(uname -s)" in
  Linux) type=${1:-deb}; icon=icons/icon-256.png; system="" ; [ "$type" = app-image ] || system="--linux-shortcut --linux-menu-group Office" ;;
  Darwin) type=${1:-pkg}; icon=""; system="" ;;
  *) type=${1:-msi}; icon=""; system=""; [ "$type" = app-image ] || system="--win-menu --win-shortcut --win-per-user-install" ;;
esac
modules=java.base,java.desktop,java.logging,java.sql,java.naming,java.management,java.xml,java.scripting,java.instrument,jdk.crypto.ec,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.httpserver
jar=$(basename target/bridgework/lib/bridgework-*.jar)
version=${jar#bridgework-}; version=${version%.jar}
# jpackage wants no leading zero on macOS
case "$version" in 0.*) [ "$(uname -s)" = Darwin ] && version="1.$version" ;; esac
rm -rf target/installer
# shellcheck disable=SC2086
jpackage --type "$type" --name Bridgework --app-version "${version%-SNAPSHOT}" --vendor Bridgework \
  --description "Moves a dental practice into Pipedrive" --input target/bridgework/lib --main-jar "$jar" \
  --main-class io.bridgework.Main --add-modules "$modules" \
  --jlink-options "--strip-debug --no-man-pages --no-header-files --compress=2" \
  --java-options "-Xmx512m -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=4 -XX:InlineSmallCode=800 -XX:FreqInlineSize=120 -XX:-DoEscapeAnalysis -Dfile.encoding=UTF-8" \
  ${icon:+--icon "$icon"} $system --dest target/installer
ls -l target/installer
