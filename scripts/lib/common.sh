# Shared by the scripts: installs what is missing, says what it does, builds. Sourced, not run.
# Everything that is not an answer goes to standard error.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$(basename "$0"): $*"
  exit 2
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "\"$*\" wants root rights, and there is no sudo"
  fi
}

missing=()

# need PACKAGE WHAT...: PACKAGE is wanted unless each WHAT is there, a command or (with a slash) a file.
need() {
  local package=$1 what
  shift
  for what in "$@"; do
    case $what in
      */*) compgen -G "$what" >/dev/null || { missing+=("$package") && return 0; } ;;
      *) command -v "$what" >/dev/null || { missing+=("$package") && return 0; } ;;
    esac
  done
}

# Installs in one go what `need` has gathered.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null ||
    die "these are missing, by their Debian names: ${missing[*]}. Install them and start again."
  say "Installing through apt: ${missing[*]}"
  local apt=(apt-get -o DPkg::Lock::Timeout=500 -qq) output
  { output=$(as_root "${apt[@]}" update 2>&1) &&
    output=$(as_root env DEBIAN_FRONTEND=noninteractive \
      "${apt[@]}" install -y --no-install-recommends "${missing[@]}" 2>&1); } ||
    die "apt could not install ${missing[*]}: $output"
  missing=()
  hash -r
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || die "Node 20 or later with npm is missing: install it and start again."
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || die "Node is $(node --version): 20 or later is wanted."
}

# The npm packages of the lock file: tools, and the sources of RE2. Their install scripts are not wanted.
need_npm_packages() {
  need_node
  [ "$root/node_modules/.package-lock.json" -nt "$root/package-lock.json" ] && return 0
  say "Installing through npm: the packages of package-lock.json"
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || die "npm ci failed"
  touch "$root/node_modules/.package-lock.json"
}

need_native_tools() {
  command -v c++ >/dev/null || command -v g++ >/dev/null || command -v clang++ >/dev/null ||
    die "a C++ compiler is missing: install g++ or clang and start again."
  need cmake cmake
  need ninja-build ninja
  need ccache ccache
  need nlohmann-json3-dev /usr/include/nlohmann/json.hpp
  need libtomlplusplus-dev /usr/include/toml++/toml.h*
  install_missing
}

need_test_tools() {
  need libgtest-dev /usr/include/gtest/gtest.h
  need libbenchmark-dev /usr/include/benchmark/benchmark.h
  need clang-format clang-format
  install_missing
}

need_wasm_tools() {
  need emscripten emcc
  install_missing
}

is_ubuntu() { grep -qs '^ID=ubuntu' /etc/os-release; }

# need_browser chromium|firefox: CHROME or FIREFOX may name the program.
need_browser() {
  need openssl openssl
  [ -n "$(fc-list 2>/dev/null)" ] || missing+=(fontconfig fonts-liberation fonts-dejavu-core)
  [ -n "$(fc-list :charset=1f389 2>/dev/null)" ] || missing+=(fonts-noto-color-emoji)
  local named names package
  case $1 in
    chromium) named=${CHROME:-} names=(chromium google-chrome google-chrome-stable chromium-browser) package=chromium ;;
    firefox) named=${FIREFOX:-} names=(firefox-esr firefox) package=firefox-esr ;;
    *) die "unknown browser \"$1\": chromium or firefox?" ;;
  esac
  if [ -n "$named" ]; then
    command -v "$named" >/dev/null || die "\"$named\" is no program"
  elif ! command -v "${names[@]}" >/dev/null; then
    # Ubuntu has both browsers as snaps only, which apt brings where snapd runs and nowhere else.
    is_ubuntu && { [ "$1" = chromium ] && package=chromium-browser || package=firefox; }
    missing+=("$package")
  fi
  install_missing
  [ -n "$named" ] || command -v "${names[@]}" >/dev/null ||
    die "$1 could not be installed through apt here: install it (a .deb of Google Chrome or Firefox will do) or name its program in CHROME or FIREFOX."
}
