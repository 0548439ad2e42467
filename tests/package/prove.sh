#!/bin/bash
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# prove.sh [SUITE…]: builds the packages in Debian SUITE (bookworm, trixie), installs them on a minimal system of it, and looks
# whether everything is there that the handbook promises; then purges them. Leaves build/package/SUITE/*.deb. Ends with status 1
# at the first promise that is broken.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
here=tests/package
# shellcheck source=tests/package/in_debian.sh
. "$here/in_debian.sh"
[ "$(id -u)" = 0 ] || { echo "prove: needs root (chroot)" >&2; exit 1; }

checked=0
holds() { # holds WORDS COMMAND…
    local words=$1
    shift
    "$@" || { echo "prove: not true in $suite: $words" >&2; exit 1; }
    checked=$((checked + 1))
}

lintian_is_content() {
    local builder=$work/builder-$suite said
    rm -rf "$builder/debs"
    cp -r "$work/$suite" "$builder/debs"
    said=$(inside "$builder" sh -c 'lintian --allow-root --fail-on error,warning /debs/*.deb' 2>&1) || { echo "$said"; return 1; }
}

units_are_sound() {
    local said
    said=$(inside "$trial" systemd-analyze verify --man=no /usr/lib/systemd/system/kok-kiosk{,-x,-outputs}.service 2>&1 || echo failed)
    # In a folder no system bus answers; that is said of the machine, not of a unit.
    said=$(grep kok-kiosk <<<"$said" || true)
    [ -z "$said" ] || { echo "$said"; return 1; }
}

exposure_is_low() {
    local unit
    for unit in kok-kiosk kok-kiosk-outputs; do
        inside "$trial" systemd-analyze security --offline=true --threshold=15 --no-pager "/usr/lib/systemd/system/$unit.service" |
            tail -n 1 || return 1
    done
}

# Every file of the system but those that any installation changes.
files_of() { (cd "$1" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt -o -path ./var/log -o -path ./proc -o -path ./sys -o -path ./dev -o -path ./debs -o -path ./tmp \) -prune -o -print | sort); }

is_kept_by_upgrades() {
    echo '# von Menschen' >>"$trial/var/lib/kok-kiosk/exhibition/start.yaml"
    echo '# von der Technik' >>"$trial/etc/kok-kiosk/device.yaml"
    rm "$trial/var/lib/kok-kiosk/exhibition/kreis.yaml"
    inside "$trial" sh -c 'apt-get -qq -y install --reinstall /debs/*.deb' >"$trial.log" 2>&1 || { tail "$trial.log"; return 1; }
    grep -q 'von Menschen' "$trial/var/lib/kok-kiosk/exhibition/start.yaml" &&
        grep -q 'von der Technik' "$trial/etc/kok-kiosk/device.yaml" &&
        [ ! -e "$trial/var/lib/kok-kiosk/exhibition/kreis.yaml" ]
}

is_enabled() { [ -L "$trial/etc/systemd/system/$2.wants/$1.service" ]; }

purges_cleanly() {
    inside "$trial" sh -c 'apt-get -qq -y purge kok-kiosk kok-kiosk-exhibition' >"$trial.log" 2>&1 || { tail "$trial.log"; return 1; }
    local left
    left=$(files_of "$trial" | grep -i 'kok-kiosk\|ctrl-alt-del' | comm -13 <(grep -i 'ctrl-alt-del' "$work/$suite.before") - || true)
    [ -z "$left" ] || { echo "left behind: $left"; return 1; }
    grep -q '^kok-kiosk:' "$trial/etc/passwd"
}

prove_in() {
    trial=$work/trial-$suite
    fresh_debian "$suite" "$trial"
    files_of "$trial" >"$work/$suite.before"
    cp -r "$work/$suite" "$trial/debs"
    holds "apt installs the packages by themselves" install_inside "$trial" "/debs/$(basename "$work/$suite"/kok-kiosk_*.deb)" \
        "/debs/$(basename "$work/$suite"/kok-kiosk-exhibition_*.deb)"
    holds "the program starts" inside "$trial" kok-kiosk --version
    holds "the exhibition was copied" cmp -s "$trial/usr/share/kok-kiosk/exhibition/exhibition.yaml" "$trial/var/lib/kok-kiosk/exhibition/exhibition.yaml"
    holds "the exhibition has no mistake" inside "$trial" sh -c 'kok-kiosk check /var/lib/kok-kiosk/exhibition >/tmp/check'
    holds "the stand-in of the film stays hidden" grep -q 'allow_stand_in: false' "$trial/etc/kok-kiosk/device.yaml"
    holds "the player starts at every boot" is_enabled kok-kiosk multi-user.target
    holds "the screen starts at every boot" is_enabled kok-kiosk-x multi-user.target
    holds "monitors are switched on" is_enabled kok-kiosk-outputs kok-kiosk-x.service
    holds "systemd finds no fault" units_are_sound
    holds "little is exposed" exposure_is_low
    holds "upgrades keep what people wrote" is_kept_by_upgrades
    holds "only the system users are left after a purge" purges_cleanly
    rm -rf "$trial"
}

suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
for suite in "${suites[@]}"; do
    checked=0
    build_packages_in "$suite"
    holds "lintian has neither error nor warning" lintian_is_content
    prove_in
    echo "$suite: $checked promises hold: $(cd "$work/$suite" && echo *.deb)"
done
