# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes words_text.cpp with the German and English words of the controls as they stand in scenes/words.
#   cmake -DFOLDER=scenes/words -DOUTPUT=words_text.cpp -P embed_words.cmake
set(source "// Generated from scenes/words; do not edit.\n#include \"kiosk/content/words_text.hpp\"\n\nnamespace kiosk::content {\n")
foreach(language de en)
  file(READ ${FOLDER}/${language}.yaml text)
  string(APPEND source "\nstd::string_view words_text_${language}() {\n    return R\"words(${text})words\";\n}\n")
endforeach()
string(APPEND source "\n} // namespace kiosk::content\n")
file(WRITE ${OUTPUT} "${source}")
