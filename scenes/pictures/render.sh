#!/bin/sh
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Draws the illustrations (draw.py -> src/*.svg) and renders each to NAME.png, 1080 px high, and NAME@2x.png,
# twice that. Flat drawings need few colours, so the files become palette PNGs.
# Needs python3, rsvg-convert (librsvg2-bin) and convert (imagemagick).
set -eu
cd "$(dirname "$0")"
python3 draw.py
for drawing in src/*.svg; do
  name=$(basename "$drawing" .svg)
  for size in 1080: 2160:@2x; do
    target="$name${size#*:}.png"
    rsvg-convert --height "${size%%:*}" --keep-aspect-ratio "$drawing" |
      convert png:- -strip -alpha off +dither -colors 160 \
        -define png:compression-level=9 -define png:compression-filter=0 "PNG8:$target"
  done
done
