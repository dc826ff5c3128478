# Small functions that the scripts share. Sourced by bash with `set -euo pipefail`.
# shellcheck shell=bash

# Tells the user what happens now.
say() { printf '\n==> %s\n' "$*" >&2; }

# Ends the script with a sentence that says what to do.
fail() {
  printf '\nerror: %s\n' "$*" >&2
  exit 1
}

# Runs a command as root, through sudo where that is needed.
as_root() {
  if [[ "$(id -u)" -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this needs root and there is no sudo; run as root: $*"
  fi
}

# Whether the system's own Python, the one that sandboxes have, has a module.
has_module() { /usr/bin/python3 -I -c "import $1" 2>/dev/null; }

# Whether what a Debian package is wanted for is there, however it was installed.
has_package() {
  case "$1" in
    ca-certificates) [[ -s /etc/ssl/certs/ca-certificates.crt ]] ;;
    git | gcc | g++ | chromium-headless-shell | cppcheck | debootstrap | bc | curl | wget | xxd)
      command -v "$1" >/dev/null
      ;;
    bubblewrap) command -v bwrap >/dev/null ;;
    default-jdk-headless) command -v javac >/dev/null ;;
    docker.io) command -v dockerd >/dev/null ;;
    fonts-noto-cjk) compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null ;;
    golang-go) command -v go >/dev/null ;;
    libc6-dev) [[ -e /usr/include/stdio.h ]] ;;
    libsqlite3-dev) [[ -e /usr/include/sqlite3.h ]] ;;
    netcat-openbsd) command -v nc >/dev/null ;;
    nodejs) command -v node >/dev/null ;;
    php-cli) command -v php >/dev/null ;;
    php-curl | php-mbstring | php-sqlite3 | php-xml) php -m 2>/dev/null | grep -qix "${1#php-}" ;;
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ;;
    procps) command -v ps >/dev/null && command -v pkill >/dev/null ;;
    python3-pil) has_module PIL ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    python3-*) has_module "${1#python3-}" ;;
    zlib1g-dev) [[ -e /usr/include/zlib.h ]] ;;
    *) fail "has_package does not know $1" ;;
  esac
}

# Installs those of the named Debian packages that are missing; does nothing if none is.
need_packages() {
  # The macOS developer tools bring all of them.
  if [[ "$(uname)" == Darwin ]]; then return; fi
  local missing=() package
  for package in "$@"; do
    has_package "$package" || missing+=("$package")
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  command -v apt-get >/dev/null ||
    fail "missing: ${missing[*]} (names of Debian packages), and there is no apt-get here; install what your system calls them and start again"
  say "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Checks that the compiler is there and new enough.
need_swift() {
  command -v swift >/dev/null ||
    fail "no swift on the PATH; install Swift 6.3 or newer from https://www.swift.org/install/ and start again"
  local version
  version="$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)"
  local major minor
  read -r major minor <<<"${version:-0 0}"
  if ((major < 6 || (major == 6 && minor < 3))); then
    fail "Swift 6.3 or newer is needed, this is ${major}.${minor}; see https://www.swift.org/install/"
  fi
}

# Makes a private Python environment from a file of pinned requirements, again only when the file changes.
need_venv() {
  local folder="$1" requirements="$2"
  if cmp -s "$requirements" "$folder/installed.txt"; then return; fi
  say "Preparing $folder from $requirements"
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$folder/installed.txt"
}

# What analyses and runs answers: the sandbox, and the rules' engine in an environment of its own.
need_examiners() {
  # The sandbox needs Linux.
  if [[ "$(uname)" == Linux ]]; then need_packages bubblewrap; fi
  need_packages python3-venv
  mkdir -p "$HOME/.local/share/assay"
  need_venv "$HOME/.local/share/assay/scan" Scripts/analyzers.txt
}

# The languages that answers are run in.
need_runtimes() {
  need_packages chromium-headless-shell default-jdk-headless g++ gcc golang-go libc6-dev nodejs php-cli php-curl \
    php-mbstring php-sqlite3 php-xml postgresql
}

# What the programs of RedCode call inside a sandbox, which sees what this system has installed.
need_world() {
  if [[ "$(uname)" != Linux ]]; then return; fi
  need_packages bc curl netcat-openbsd procps python3-jsonpickle python3-numpy python3-pandas python3-pil \
    python3-psutil python3-pyperclip python3-requests python3-watchdog python3-yaml wget xxd
}

# What a command-line agent is installed from: packages of PyPI in versions that were tried.
agent_packages() {
  case "$1" in
    aider) echo aider-chat==0.86.2 ;;
    claude-code) echo claude-agent-sdk==0.2.187 ;;
    codex) echo openai-codex-cli-bin==0.163.0 ;;
    # Its litellm imports mcp without asking for it.
    mini-swe-agent) echo mini-swe-agent==2.4.6 litellm==1.106.2 mcp==2.3.0 ;;
    gemini-cli)
      fail "gemini-cli is a program of Node: npm install --global --prefix ${XDG_DATA_HOME:-$HOME/.local/share}/assay/agents/gemini-cli @google/gemini-cli"
      ;;
    *) fail "there is no agent $1; there are: aider, claude-code, codex, mini-swe-agent" ;;
  esac
}

# Installs command-line agents, all of them unless named. Sandboxes have the system's own Python and no other.
need_agents() {
  if [[ "$(uname)" != Linux ]]; then return; fi
  if [[ $# -eq 0 ]]; then set -- mini-swe-agent claude-code codex aider; fi
  local name packages folder place found
  for name in "$@"; do
    packages="$(agent_packages "$name")"
    folder="${XDG_DATA_HOME:-$HOME/.local/share}/assay/agents/$name"
    if [[ "$(cat "$folder/installed.txt" 2>/dev/null)" == "$packages" ]]; then continue; fi
    say "Installing $packages into $folder"
    rm -rf "$folder"
    mkdir -p "${folder%/*}"
    /usr/bin/python3 -m venv "$folder"
    # shellcheck disable=SC2086 # one word for each package
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check $packages
    # Some packages hold the program among their modules; a link that leads nowhere outside shows it in bin.
    for place in claude_agent_sdk/_bundled/claude codex_cli_bin/bin/codex; do
      for found in "$folder"/lib/python3.*/site-packages/"$place"; do
        if [[ -e "$found" ]]; then ln -sfn "../${found#"$folder"/}" "$folder/bin/${found##*/}"; fi
      done
    done
    printf '%s\n' "$packages" >"$folder/installed.txt"
  done
}
