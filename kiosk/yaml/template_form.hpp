// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/reader.hpp"
#include "kiosk/yaml/written.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::yaml {

/// What a template cannot know from its fields.
struct TemplateValues {
    /// A name of something that is there, for a key and the number of the entry that it stands in; empty: the
    /// field's example will do.
    std::function<std::string(std::string_view key, std::size_t entry)> value;
    std::vector<std::string> languages; ///< in which texts are written
    std::vector<std::string> left_out;  ///< keys that nobody writes by hand, or that stand there already
};

/// The form that writes a first file for somebody to fill in: handed to `describe`, it writes what is
/// required with its hint above it, and what else is possible as a comment. A type that is written in a way
/// of its own has a function `template_of(value, field, values, indent)` beside it that returns the lines
/// below its key.
class TemplateForm {
public:
    explicit TemplateForm(const TemplateValues& values, std::size_t indent = 0)
        : values_(values), indent_(indent) {}

    template <typename T>
    void required(T& value, const Field& field) {
        hint(field);
        write(value, field);
    }

    template <typename T>
    void optional(T& /*value*/, const Field& field) {
        if (std::find(values_.left_out.begin(), values_.left_out.end(), field.key) == values_.left_out.end())
            optional_.push_back(field);
    }

    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& value, const Field& field) {
        std::visit(
            [&](auto& alternative) {
                line(std::string(field.key) + ": " +
                     std::string(std::remove_reference_t<decltype(alternative)>::kind_name));
                TemplateForm own(values_, indent_);
                describe(own, alternative);
                own_ = own.finish_kind();
            },
            value);
    }

    /// The lines of a file that holds that one struct.
    std::string finish();

private:
    template <typename T>
    void write(T& value, const Field& field) {
        if constexpr (requires { template_of(value, field, values_, indent_); }) {
            line(std::string(field.key) + ":");
            text_ += template_of(value, field, values_, indent_ + step);
        } else {
            line(std::string(field.key) + ": " + value_of(field));
        }
    }
    template <typename T>
    void write(std::vector<T>& /*value*/, const Field& field) {
        constexpr std::size_t entries = 3; // so many show what a list looks like, and are enough for a menu
        line(std::string(field.key) + ":");
        for (std::size_t index = 0; index < entries; ++index) {
            T item{};
            TemplateForm inner(values_, indent_ + 2 * step);
            inner.hints_ = index == 0;
            inner.asked_ = index;
            describe(inner, item);
            item_lines(inner.text_);
        }
    }

    /// Files by language: a line for each language that has one.
    void write(std::map<std::string, std::string>& /*value*/, const Field& field) {
        line(std::string(field.key) + ":");
        for (std::size_t index = 0; index < values_.languages.size(); ++index)
            if (const std::string file = values_.value(field.key, index); !file.empty())
                line(std::string(step, ' ') + values_.languages[index] + ": " + written(file, indent_));
    }

    static constexpr std::size_t step = 2;

    std::string finish_kind();
    void hint(const Field& field);
    void line(const std::string& text);
    void item_lines(const std::string& lines);
    std::string value_of(const Field& field);

    const TemplateValues& values_;
    std::size_t indent_;
    std::size_t asked_ = 0;
    bool hints_ = true;
    std::string text_;
    std::string own_; ///< the fields of the kind
    std::vector<Field> optional_;
};

} // namespace kiosk::yaml
