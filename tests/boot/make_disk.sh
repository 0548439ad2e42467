#!/bin/bash
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make_disk.sh SUITE: a disk of a minimal Debian on which nothing was done but `apt install` of the two packages. Leaves
# build/package/boot-SUITE.img with kernel and initrd beside it, and the pictures that the screen is compared with.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
# shellcheck source=tests/package/in_debian.sh
. tests/package/in_debian.sh
suite=$1
disk=$work/boot-$suite
root=$disk.root

ls "$work/$suite"/kok-kiosk_*.deb >/dev/null 2>&1 || build_packages_in "$suite"
fresh_debian "$suite" "$root"
# As the installer of Debian writes it, before the kernel comes: what the boot does about the disk depends on it.
echo '/dev/vda / ext4 rw,noatime,errors=remount-ro 0 1' >"$root/etc/fstab"
install_inside "$root" systemd-sysv kmod linux-image-amd64 python3-minimal python3-evdev
cp -r "$work/$suite" "$root/debs"
mapfile -t debs < <(cd "$root" && printf '/%s\n' debs/*.deb)
install_inside "$root" "${debs[@]}"
rm -r "$root/debs" "$root/usr/sbin/policy-rc.d"

# Of the test alone: a shell on the second serial line, and a finger.
cp tests/boot/finger.py "$root/root/"
cat >"$root/etc/systemd/system/test-shell.service" <<'UNIT'
[Service]
ExecStart=/bin/sh
StandardInput=tty-force
StandardOutput=tty
TTYPath=/dev/ttyS1
Restart=always
[Install]
WantedBy=multi-user.target
UNIT
inside "$root" systemctl enable test-shell.service >/dev/null 2>&1
echo ausstellung >"$root/etc/hostname"

# What the exhibition looks like on this screen, which says of itself that it is 487 x 274 mm large; without the film, which the
# package hides as long as it is a stand-in.
rm -rf "$disk.pictures"
mkdir -p "$root/tmp/pictures"
sed 's/# px_per_mm: .*/px_per_mm: 3.943/' "$root/etc/kok-kiosk/device.yaml" >"$root/tmp/pictures/device.yaml"
cp "$root/etc/kok-kiosk/theme.yaml" "$root/tmp/pictures/"
cp -r "$root/var/lib/kok-kiosk/exhibition" "$root/tmp/pictures/"
echo 'hide: true' >>"$root/tmp/pictures/exhibition/film.yaml"
inside "$root" sh -c 'cd /tmp/pictures && for layer in attract none; do
    mkdir $layer
    kok-kiosk render exhibition --config device.yaml --all --layer $layer \
        --language de --size 1920x1080 --out $layer >/dev/null
done
mkdir staff
kok-kiosk render exhibition --config device.yaml --scene start --layer staff \
    --language de --size 1920x1080 --out staff/staff.de.png >/dev/null'
rm -r "$root/tmp/pictures/exhibition"
mv "$root/tmp/pictures" "$disk.pictures"

cp "$root"/boot/vmlinuz-* "$disk.vmlinuz"
cp "$root"/boot/initrd.img-* "$disk.initrd"
rm -f "$disk.img"
truncate -s 5G "$disk.img"
mkfs.ext4 -q -F -d "$root" "$disk.img"
rm -rf "$root"
