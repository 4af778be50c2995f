#!/bin/sh
# Installs what is missing for building (setup.sh) or for browser tests (setup.sh browser), or says
# exactly what to install. Quick where nothing is missing.
set -eu
cd "$(dirname "$0")/.."

fail() {
    echo "setup: $1" >&2
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

rust() {
    have cargo || fail "cargo is missing. Install Rust 1.86 or later with rustup: https://rustup.rs"
    if have rustup; then
        # What rust-toolchain.toml names. Where rustup installs by itself this is done already.
        rustup show active-toolchain >/dev/null 2>&1 || rustup toolchain install stable --profile minimal
        rustup target list --installed | grep -q '^wasm32-unknown-unknown$' ||
            rustup target add wasm32-unknown-unknown
        cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
        cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
        return
    fi
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] ||
        fail "Rust's target wasm32-unknown-unknown is missing. Install it from your distribution (Debian: libstd-rust-dev-wasm32), or use rustup: https://rustup.rs"
}

node_tools() {
    have node && have npm || fail "node and npm are missing. Install Node.js 18 or later: https://nodejs.org"
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)' ||
        fail "Node.js 18 or later is needed, this is $(node --version)"
    cmp -s package-lock.json node_modules/.installed-lock && return
    npm ci --no-audit --no-fund
    cp package-lock.json node_modules/.installed-lock
}

# Editors, form libraries and frameworks that the browser tests run in.
hosts() {
    cmp -s tests/hosts/package-lock.json tests/hosts/node_modules/.installed-lock && return
    npm ci --prefix tests/hosts --no-audit --no-fund --ignore-scripts --loglevel=error
    cp tests/hosts/package-lock.json tests/hosts/node_modules/.installed-lock
}

browser() {
    hosts
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ] && have apt-get; then
        echo "setup: installing$missing" >&2
        apt-get update -qq
        # shellcheck disable=SC2086 # a word a package
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
        return
    fi
    node tests/browser/chromium.js >/dev/null ||
        echo "setup: no Chromium was found, so the browser tests will fail. Install it (Debian: apt install chromium fonts-wqy-microhei) or name it in the environment: CHROMIUM=/path/to/chrome" >&2
    has_chinese_font ||
        echo "setup: no Chinese font was found, so screenshots will show boxes. Install one (Debian: apt install fonts-wqy-microhei)" >&2
    has_firefox ||
        echo "setup: no Firefox was found, so its tests are left out. Install it (Debian: apt install firefox-esr) or name it in the environment: FIREFOX=/path/to/firefox" >&2
    has_webkit ||
        echo "setup: no WebKitWebDriver and Xvfb were found, so the tests in WebKit are left out. Install them (Debian: apt install webkit2gtk-driver xvfb)" >&2
}

# What Debian calls that which is not there, a space before each.
missing_packages() {
    node tests/browser/chromium.js >/dev/null || printf ' chromium'
    has_chinese_font || printf ' fonts-wqy-microhei'
    has_firefox || printf ' firefox-esr'
    has_webkit || printf ' webkit2gtk-driver xvfb'
}

# Not `firefox`: a function of that name would be found as the program.
has_firefox() {
    [ -n "${FIREFOX:-}" ] || have firefox-esr || have firefox
}

has_webkit() {
    { [ -n "${WEBKIT_DRIVER:-}" ] || have WebKitWebDriver; } && have Xvfb
}

has_chinese_font() {
    have fc-list || return 0
    [ -n "$(fc-list :lang=zh family)" ]
}

if [ "${1:-}" = browser ]; then
    browser
else
    rust
    node_tools
fi
