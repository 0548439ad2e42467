#!/bin/bash
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Minimal Debian systems in folders: sourced by what builds, installs and boots
# the packages. Those in folders need root and the network.

# All of it lies here; sourced from the project's folder.
work=${KOK_PACKAGE_FOLDER:-$PWD/build/package}
bases=$work/bases

# The mirror that this machine itself uses; snapshots and proxies are configured there.
debian_mirror() {
    local mirror
    mirror=$(sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb (\[[^]]*\] )?([^ ]+).*/\2/p' \
        /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -n 1)
    echo "${mirror:-http://deb.debian.org/debian}"
}

# fresh_debian SUITE FOLDER: the smallest Debian in a new folder; it is fetched once and kept beside as BASES/SUITE.tar.
fresh_debian() {
    local suite=$1 folder=$2 kept=$bases/$1.tar
    if [ ! -e "$kept" ]; then
        mkdir -p "$bases"
        rm -rf "$kept.root"
        debootstrap --variant=minbase "$suite" "$kept.root" "$(debian_mirror)" >"$kept.log" 2>&1 ||
            { tail -n 5 "$kept.log"; return 1; }
        tar -C "$kept.root" --numeric-owner -cf "$kept.part" .
        mv "$kept.part" "$kept"
        rm -rf "$kept.root"
    fi
    rm -rf "$folder"
    mkdir -p "$folder"
    tar -C "$folder" -xf "$kept"
    # No service starts in a folder.
    printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
    chmod +x "$folder/usr/sbin/policy-rc.d"
    echo 'Acquire::Retries "3";' >"$folder/etc/apt/apt.conf.d/90retries"
}

# inside FOLDER COMMAND…: in that system, with processes and mounts of its own that end with the command.
inside() {
    local folder=$1
    shift
    # shellcheck disable=SC2016 # expanded by the inner shell
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        unshare --mount --pid --fork --kill-child sh -c '
            mount -t proc proc "$1/proc"
            mount --rbind /dev "$1/dev"
            mount --rbind /sys "$1/sys"
            exec chroot "$@"' sh "$folder" "$@"
}

# install_inside FOLDER PACKAGE…: quietly; what apt says is shown if it fails.
install_inside() {
    local folder=$1
    shift
    inside "$folder" sh -c 'apt-get -qq update && apt-get -qq -y install --no-install-recommends "$@"' sh "$@" >"$folder.log" 2>&1 ||
        { tail -n 20 "$folder.log"; return 1; }
}

# stage_sources FOLDER: a copy of the project as it is, without what was built; what was built there before stays.
stage_sources() {
    mkdir -p "$1"
    find "$1" -mindepth 1 -maxdepth 1 ! -name 'obj-*' -exec rm -rf {} +
    tar --exclude=./build --exclude=./.git --exclude=__pycache__ -cf - . | tar -C "$1" -xf -
}

# build_packages_in SUITE: in a system of its own, which is kept for the next time; leaves WORK/SUITE/*.deb.
build_packages_in() {
    local suite=$1 builder=$work/builder-$1
    if [ ! -e "$builder.complete" ]; then
        fresh_debian "$suite" "$builder"
        install_inside "$builder" dpkg-dev lintian ccache
    fi
    stage_sources "$builder/src/kok-kiosk"
    # The version says for which Debian it was built: both have the same sources and other libraries.
    sed -i "1s/(\([^)]*\))/(\1~$suite)/" "$builder/src/kok-kiosk/debian/changelog"
    if [ ! -e "$builder.complete" ]; then
        inside "$builder" apt-get -qq -y build-dep --no-install-recommends /src/kok-kiosk >"$builder.log" 2>&1 ||
            { tail -n 20 "$builder.log"; return 1; }
        touch "$builder.complete"
    fi
    inside "$builder" sh -c 'cd /src/kok-kiosk && KOK_CMAKE_OPTIONS=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache dpkg-buildpackage -b -us -uc -nc' \
        >"$work/$suite.log" 2>&1 || { tail -n 30 "$work/$suite.log"; return 1; }
    mkdir -p "$work/$suite"
    rm -f "$work/$suite"/*.deb
    mv "$builder"/src/*.deb "$work/$suite/"
}
