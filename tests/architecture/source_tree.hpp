// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace architecture {

/// One file of the project, read whole.
struct SourceFile {
    std::string path;               ///< from the project's root, with `/`
    std::vector<std::string> lines; ///< without line ends
};

/// Every regular file below `root`/`folder` for each of the folders, in order of path.
std::vector<SourceFile> read_tree(const std::filesystem::path& root, const std::vector<std::string>& folders);

/// The lines with comments blanked out, so that words in a comment break no rule. String literals stay as
/// they are.
std::vector<std::string> without_comments(const std::vector<std::string>& lines);

/// A folder for files that a test plants; it is removed at the end.
class TemporaryTree {
public:
    TemporaryTree();
    ~TemporaryTree();
    TemporaryTree(const TemporaryTree&) = delete;
    TemporaryTree& operator=(const TemporaryTree&) = delete;

    const std::filesystem::path& root() const { return root_; }

    /// Writes a file, with its folders.
    void plant(const std::string& path, const std::string& text) const;

private:
    std::filesystem::path root_;
};

} // namespace architecture
