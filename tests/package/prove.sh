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

# What systemd says of our units; of the machine, whose system bus does not answer in a folder, it may say anything. Without a
# journal it says nothing unless it is told to.
verdict_on() { inside "$trial" env SYSTEMD_LOG_TARGET=console systemd-analyze verify --man=no "$@" 2>&1 | grep kok-kiosk || true; }

units_are_sound() {
    local said
    said=$(verdict_on /usr/lib/systemd/system/kok-kiosk{,-x,-outputs,-power,-clock,-bring-back,-stick,-stick-check}.service /usr/lib/systemd/system/kok-kiosk-{power,clock,bring-back,stick}.path)
    [ -z "$said" ] || { echo "$said"; return 1; }
}

# Else its silence would mean nothing.
faults_are_found() {
    sed 's|^ExecStart=.*|ExecStart=/usr/bin/nobody|' "$trial/usr/lib/systemd/system/kok-kiosk.service" >"$trial/tmp/kok-kiosk-faulty.service"
    [ -n "$(verdict_on /tmp/kok-kiosk-faulty.service)" ]
}

exposure_is_low() {
    local unit
    for unit in kok-kiosk kok-kiosk-outputs kok-kiosk-power kok-kiosk-clock kok-kiosk-bring-back kok-kiosk-stick kok-kiosk-stick-check; do
        inside "$trial" systemd-analyze security --offline=true --threshold=15 --no-pager "/usr/lib/systemd/system/$unit.service" |
            tail -n 1 || return 1
    done
}

# Every file of the system but those that any installation changes.
files_of() { (cd "$1" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt -o -path ./var/log -o -path ./proc -o -path ./sys -o -path ./dev -o -path ./debs -o -path ./newer -o -path ./tmp \) -prune -o -print | sort); }

apt_inside() { inside "$trial" sh -c "apt-get -qq -y $*" >"$trial.log" 2>&1 || { tail "$trial.log"; return 1; }; }

# make_newer PACKAGE: the package with a higher version, in which every text that people or upgrades may change is another one.
make_newer() {
    local new=$trial/newer/$1 file
    mkdir -p "$new"
    dpkg-deb --raw-extract "$trial/debs/$1"_*.deb "$new" || return 1
    sed -i '/^Version:/s/$/+newer/' "$new/DEBIAN/control"
    for file in "$new"/usr/share/kok-kiosk/exhibition/*.yaml "$new"/usr/share/kok-kiosk/config/*.yaml "$new"/etc/default/grub.d/*; do
        [ ! -e "$file" ] || echo '# newer' >>"$file"
    done
    [ ! -d "$new/usr/share/kok-kiosk/exhibition" ] ||
        cp "$new/usr/share/kok-kiosk/exhibition/kreis.yaml" "$new/usr/share/kok-kiosk/exhibition/added.yaml"
    dpkg-deb --root-owner-group --build "$new" "$trial/newer" >/dev/null && rm -r "$new"
}

upgrades() {
    local words='von Menschen'
    echo "# $words" | tee -a "$exhibition/start.yaml" "$trial/etc/kok-kiosk/device.yaml" "$trial/etc/X11/kok-kiosk.conf" >/dev/null
    rm "$exhibition/kreis.yaml"
    make_newer kok-kiosk && make_newer kok-kiosk-exhibition && apt_inside 'install /newer/*.deb' || return 1
    [ "$(inside "$trial" dpkg-query -W -f='${db:Status-Status} ${Version}\n' kok-kiosk kok-kiosk-exhibition | grep -c '^installed .*+newer$')" = 2 ] &&
        tail -n 1 "$trial/etc/default/grub.d/kok-kiosk.cfg" | grep -qx '# newer' && inside "$trial" kok-kiosk --version
}

is_kept() {
    local file
    for file in "$exhibition/start.yaml" "$trial/etc/kok-kiosk/device.yaml" "$trial/etc/X11/kok-kiosk.conf"; do
        tail -n 1 "$file" | grep -qx '# von Menschen' || { echo "not as it was: $file"; return 1; }
    done
    [ ! -e "$exhibition/kreis.yaml" ] && [ ! -e "$exhibition/added.yaml" ]
}

is_enabled() { [ -L "$trial/etc/systemd/system/$2.wants/$1.service" ]; }

removes() { apt_inside remove kok-kiosk kok-kiosk-exhibition && [ ! -e "$trial/usr/bin/kok-kiosk" ]; }

purges_cleanly() {
    apt_inside purge kok-kiosk kok-kiosk-exhibition || return 1
    local left
    left=$(files_of "$trial" | grep 'kok-kiosk\|/etc/systemd/system/ctrl-alt-del\|deb-systemd-helper.*ctrl-alt-del' || true)
    [ -z "$left" ] || { echo "left behind: $left"; return 1; }
    grep -q '^kok-kiosk:' "$trial/etc/passwd" && grep -q '^kok-kiosk-x:' "$trial/etc/passwd"
}

prove_in() {
    trial=$work/trial-$suite
    exhibition=$trial/var/lib/kok-kiosk/exhibition
    fresh_debian "$suite" "$trial"
    cp -r "$work/$suite" "$trial/debs"
    holds "apt installs the packages by themselves" install_inside "$trial" "/debs/$(basename "$work/$suite"/kok-kiosk_*.deb)" \
        "/debs/$(basename "$work/$suite"/kok-kiosk-exhibition_*.deb)"
    holds "the program starts" inside "$trial" kok-kiosk --version
    holds "the exhibition was copied" diff -r "$trial/usr/share/kok-kiosk/exhibition" "$exhibition" -x speech
    holds "the exhibition has no mistake" inside "$trial" sh -c 'XDG_CACHE_HOME=/tmp kok-kiosk check /var/lib/kok-kiosk/exhibition >/tmp/check'
    holds "the stand-in of the film stays hidden" grep -q 'allow_stand_in: false' "$trial/etc/kok-kiosk/device.yaml"
    holds "the player starts at every boot" is_enabled kok-kiosk multi-user.target
    holds "the screen starts at every boot" is_enabled kok-kiosk-x multi-user.target
    holds "monitors are switched on" is_enabled kok-kiosk-outputs kok-kiosk-x.service
    holds "systemd finds no fault" units_are_sound
    holds "it would find one" faults_are_found
    holds "little is exposed" exposure_is_low
    holds "a newer version goes over it" upgrades
    holds "upgrades keep what people wrote, and what they deleted stays away" is_kept
    holds "it can be removed" removes
    holds "what people wrote outlives that, too" is_kept
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
