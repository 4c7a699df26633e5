#!/bin/sh
# Packs every executable in a folder (by default dist) into an archive of its own,
# for Windows a .zip, into archives/ in it, and alone into a .gz, which an executable
# can unpack by itself (miniclaw upgrade); sums them up in SHA256SUMS.
set -eu

cd "$(dirname "$0")/../.."
top=$PWD
cd "${1:-dist}"
mkdir -p archives
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for binary in miniclaw-*; do
  if [ ! -f "$binary" ]; then
    echo "Error: Cannot pack $PWD: expected executables from deno task compile, found none" >&2
    exit 1
  fi
  name=${binary%.exe}
  mkdir "$work/$name"
  gzip -9nc "$binary" >"archives/$binary.gz"
  cp "$top/LICENSE" "$top/README.md" "$work/$name/"
  case $binary in
    *.exe)
      cp "$binary" "$work/$name/miniclaw.exe"
      rm -f "archives/$name.zip"
      (cd "$work" && zip -qr - "$name") >"archives/$name.zip"
      ;;
    *)
      cp "$binary" "$work/$name/miniclaw"
      chmod 755 "$work/$name/miniclaw"
      tar --sort=name --owner=0 --group=0 --numeric-owner -C "$work" -cf - "$name" |
        xz -9 >"archives/$name.tar.xz"
      ;;
  esac
done

cd archives
sha256sum miniclaw-*.* >SHA256SUMS
