// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/approval.hpp"
#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/spoken_form.hpp"
#include "kiosk/yaml/reader.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::content {

/// One key, as the reference shows it. German.
struct ReferenceRow {
    std::string key;
    std::string title;
    std::string hint;
    std::string value;                ///< what may stand there; empty if it is `fields` alone
    std::vector<ReferenceRow> fields; ///< the keys of what it holds, if that has any
    std::string example;
    std::string otherwise; ///< what holds if it is left out; empty: nothing does
    bool required = false;

    bool operator==(const ReferenceRow&) const = default;
};

/// The form that writes a manual: handed to `describe`, it makes a row of each field, and of the fields
/// inside it. What is left out has the value that the struct was made with.
class ReferenceForm {
public:
    template <typename T>
    void required(T& value, const yaml::Field& field) {
        add(field, shape_of(value), true);
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        add(field, shape_of(value), false);
    }
    /// The word alone; what each alternative has of its own is asked of the alternative.
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& /*value*/, const yaml::Field& field) {
        add(field, one_word_of({Alternatives::kind_name...}), true);
    }

    std::vector<ReferenceRow> take() { return std::move(rows_); }

private:
    /// What a value can be, in words.
    struct Shape {
        std::string words;
        std::vector<ReferenceRow> fields = {};
        std::string otherwise = {};
        bool counts = false; ///< it is a list
    };

    static Shape shape_of(const std::string& value);
    static Shape shape_of(bool value);
    static Shape shape_of(int value);
    static Shape shape_of(double value);
    static Shape shape_of(const LocalizedText& value);
    static Shape shape_of(const Fingerprint& value);
    static Shape shape_of(const Pronunciations& value);
    static Shape one_word_of(const std::vector<std::string_view>& words);
    static Shape list_of(Shape item);
    static Shape by_language(Shape item);

    template <typename T>
    static Shape shape_of(const std::optional<T>& /*value*/) {
        Shape shape = shape_of(T{});
        shape.otherwise.clear();
        return shape;
    }
    template <typename T>
    static Shape shape_of(const std::vector<T>& /*value*/) {
        return list_of(shape_of(T{}));
    }
    template <typename T>
    static Shape shape_of(const std::map<Language, T>& /*value*/) {
        return by_language(shape_of(T{}));
    }
    template <typename T>
    static Shape shape_of(const T& value) {
        if constexpr (yaml::Chosen<T>) {
            std::vector<std::string_view> words;
            std::string otherwise;
            for (const auto& choice : choices(value)) {
                words.push_back(choice.name);
                if (choice.value == value)
                    otherwise = choice.name;
            }
            Shape shape = one_word_of(words);
            shape.otherwise = std::move(otherwise);
            return shape;
        } else {
            T inner{};
            ReferenceForm form;
            describe(form, inner);
            return {.words = {}, .fields = form.take()};
        }
    }

    void add(const yaml::Field& field, Shape shape, bool required);

    std::vector<ReferenceRow> rows_;
};

} // namespace kiosk::content
