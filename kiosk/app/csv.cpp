// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/csv.hpp"

#include "kiosk/yaml/characters.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(";,\"\n\r\t") == std::string::npos)
        return text;
    std::string cell = "\"";
    for (const char c : text)
        cell += c == '"' ? "\"\"" : std::string(1, c);
    return cell + "\"";
}

char divider_of(std::string_view first_line) {
    const auto count = [first_line](char c) { return std::count(first_line.begin(), first_line.end(), c); };
    if (count(';') > 0)
        return ';';
    return count('\t') > count(',') ? '\t' : ',';
}

class CsvReader {
public:
    explicit CsvReader(std::string_view text)
        : text_(text), divider_(divider_of(text.substr(0, text.find_first_of("\r\n")))) {}

    media::Result<std::vector<CsvRow>> run() {
        while (at_ < text_.size()) {
            if (text_[at_] == '"' && cell_.empty() && !was_quoted_) {
                if (!read_quoted())
                    return media::fail(media::ErrorCode::corrupt, std::to_string(line_));
            } else {
                take(text_[at_++]);
            }
        }
        if (!row_.empty() || !cell_.empty())
            end_row();
        return std::move(rows_);
    }

private:
    bool read_quoted() {
        was_quoted_ = true;
        const auto opened = line_;
        for (++at_; at_ < text_.size(); ++at_) {
            const bool quote = text_[at_] == '"';
            if (quote && at_ + 1 < text_.size() && text_[at_ + 1] == '"')
                ++at_;
            else if (quote) {
                ++at_;
                return true;
            }
            line_ += text_[at_] == '\n' ? 1 : 0;
            if (text_[at_] != '\r')
                cell_ += text_[at_];
        }
        line_ = opened;
        return false;
    }

    void take(char c) {
        if (c == divider_) {
            end_cell();
        } else if (c == '\n') {
            end_row();
        } else if (c != '\r') {
            cell_ += c;
        }
    }

    void end_cell() {
        row_.push_back(std::exchange(cell_, {}));
        was_quoted_ = false;
    }

    void end_row() {
        end_cell();
        ++line_;
        const bool blank =
            std::all_of(row_.begin(), row_.end(), [](const auto& cell) { return cell.empty(); });
        if (!blank)
            rows_.push_back(row_);
        row_.clear();
    }

    std::string_view text_;
    char divider_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string cell_;
    bool was_quoted_ = false;
    CsvRow row_;
    std::vector<CsvRow> rows_;
};

} // namespace

std::string csv_of(const std::vector<CsvRow>& rows) {
    std::string text(yaml::byte_order_mark);
    for (const CsvRow& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            text += (column == 0 ? "" : ";") + csv_cell(row[column]);
        text += "\r\n";
    }
    return text;
}

media::Result<std::vector<CsvRow>> read_csv(std::string_view text) {
    if (text.starts_with(yaml::byte_order_mark))
        text.remove_prefix(yaml::byte_order_mark.size());
    if (const auto bad = yaml::find_bad_character(text))
        return media::fail(
            media::ErrorCode::corrupt,
            std::to_string(
                1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad->byte), '\n')));
    return CsvReader(text).run();
}

} // namespace kiosk::app
