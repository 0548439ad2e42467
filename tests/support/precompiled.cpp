// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CMake compiles the header of all tests for the sake of this file: test_main.cpp needs Catch2 without it.
#include "tests/support/catch.hpp"
