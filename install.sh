#!/bin/sh
# Installs miniclaw's executable for this machine into ~/.local/bin, without root:
#
#   curl -fsSL https://github.com/miniclaw/miniclaw/releases/latest/download/install.sh | sh
#
# MINICLAW_INSTALL_DIR   another folder to install into
# MINICLAW_VERSION       a version other than the newest, such as 0.1.0
# MINICLAW_ENGINE        "quickjs" for the smaller, experimental executable
# MINICLAW_DOWNLOAD_URL  another place that has the archives and SHA256SUMS

set -eu

releases=https://github.com/miniclaw/miniclaw/releases

# All of it is in functions, so that a script that broke off halfway does nothing.
main() {
  work='' fresh='' made=''
  trap clean_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM

  folder=${MINICLAW_INSTALL_DIR:-${HOME:?is needed to know where to install to}/.local/bin}
  machine=$(target)
  kind=$(flavour)
  name=miniclaw-$machine$kind
  for tool in tar mktemp awk; do
    has "$tool" || fail "Cannot install miniclaw: expected the program $tool, found none"
  done
  work=$(mktemp -d) || fail 'Cannot make a temporary folder'
  download SHA256SUMS
  download "$name.tar.xz"
  verify "$name.tar.xz"
  tar -xJf "$work/$name.tar.xz" -C "$work" ||
    fail "Cannot unpack $name.tar.xz: tar needs xz, such as from the package xz-utils"
  put_in_place "$work/$name/miniclaw"
  say "Installed $("$folder/miniclaw" version) as $folder/miniclaw"
  tell_path
}

# The machine as the archives are named.
target() {
  system=$(uname -s) cpu=$(uname -m)
  case $system in
    Linux) system=unknown-linux-gnu ;;
    Darwin) system=apple-darwin ;;
    MINGW* | MSYS* | CYGWIN*)
      fail "Cannot install on Windows by this script: unpack miniclaw-x86_64-pc-windows-msvc.zip from $releases" ;;
    *) fail "Cannot install miniclaw: expected Linux or macOS, got $system" ;;
  esac
  case $cpu in
    x86_64 | amd64) cpu=x86_64 ;;
    aarch64 | arm64) cpu=aarch64 ;;
    *) fail "Cannot install miniclaw: expected a 64-bit x86 or ARM processor, got $cpu" ;;
  esac
  # A shell that is translated for another processor is told of that one.
  if [ "$system" = apple-darwin ] &&
    [ "$(sysctl -n sysctl.proc_translated 2>/dev/null || :)" = 1 ]; then
    cpu=aarch64
  fi
  if [ "$system" = unknown-linux-gnu ]; then check_linux; fi
  echo "$cpu-$system"
}

# What the kernel says of itself doesn't hold for the programs beside it.
check_linux() {
  if [ "$(getconf LONG_BIT 2>/dev/null || echo 64)" = 32 ]; then
    fail 'Cannot install miniclaw: expected a 64-bit system, got a 32-bit one on a 64-bit processor'
  fi
  if ldd --version 2>&1 | grep -qi musl; then
    fail 'Cannot install miniclaw: expected a Linux with glibc, got one with musl'
  fi
}

flavour() {
  case ${MINICLAW_ENGINE:-v8} in
    v8) ;;
    quickjs) echo -quickjs-experimental ;;
    *) fail "Cannot use MINICLAW_ENGINE: expected v8 or quickjs, got $MINICLAW_ENGINE" ;;
  esac
}

# Fetches a file of the release into the temporary folder.
download() {
  if [ -n "${MINICLAW_DOWNLOAD_URL:-}" ]; then
    from=${MINICLAW_DOWNLOAD_URL%/}
  elif [ -n "${MINICLAW_VERSION:-}" ]; then
    from=$releases/download/v${MINICLAW_VERSION#v}
  else
    from=$releases/latest/download
  fi
  if has curl; then
    curl -fsSL -o "$work/$1" "$from/$1" && return
  elif has wget; then
    wget -q -O "$work/$1" "$from/$1" && return
  else
    fail 'Cannot download anything: expected curl or wget, found neither'
  fi
  fail "Cannot download $from/$1: see whether this machine reaches it, and whether that version exists"
}

verify() {
  wanted=$(awk -v name="$1" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
  [ -n "$wanted" ] || fail "Cannot verify $1: SHA256SUMS doesn't name it"
  if has sha256sum; then
    got=$(sha256sum <"$work/$1")
  elif has shasum; then
    got=$(shasum -a 256 <"$work/$1")
  else
    fail 'Cannot verify what was downloaded: expected sha256sum or shasum, found neither'
  fi
  got=${got%% *}
  [ "$got" = "$wanted" ] || fail "Cannot trust $1: expected the sum $wanted, got $got"
}

# Beside its place first, so that there is the old one or the new one at any time.
put_in_place() {
  [ -d "$folder" ] || made=$folder
  mkdir -p "$folder" || fail "Cannot make the folder $folder: choose another by MINICLAW_INSTALL_DIR"
  fresh=$folder/.miniclaw.$$
  if ! cp "$1" "$fresh" || ! chmod 755 "$fresh"; then
    fail "Cannot write to $folder: choose another folder by MINICLAW_INSTALL_DIR"
  fi
  "$fresh" version >/dev/null ||
    fail "Cannot run miniclaw on this machine: what was downloaded doesn't start here"
  mv -f "$fresh" "$folder/miniclaw" || fail "Cannot replace $folder/miniclaw"
  fresh='' made=''
}

tell_path() {
  case :${PATH:-}: in
    *:"$folder":*) say 'Begin with: miniclaw onboard' ;;
    *)
      say "$folder isn't on your PATH yet. Add this line to ~/.profile (zsh: ~/.zprofile), and log in anew:"
      say "  export PATH=\"$folder:\$PATH\""
      say "Begin with: $folder/miniclaw onboard"
      ;;
  esac
}

clean_up() {
  if [ -n "$fresh" ]; then rm -f "$fresh"; fi
  if [ -n "$made" ]; then rmdir "$made" 2>/dev/null || :; fi
  if [ -n "$work" ]; then rm -rf "$work"; fi
}

has() {
  command -v "$1" >/dev/null 2>&1
}

say() {
  printf '%s\n' "$1"
}

fail() {
  printf 'Error: %s\n' "$1" >&2
  exit 1
}

main "$@"
