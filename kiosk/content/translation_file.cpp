// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/translation_file.hpp"

#include "kiosk/yaml/written.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::content {
namespace {

/// The form that writes a scene's texts in one language, the opposite of the TranslationReader.
class TranslationWriter {
public:
    TranslationWriter(const Language& language, std::size_t indent) : language_(language), indent_(indent) {}

    template <typename T>
    void required(T& value, const yaml::Field& field) {
        write(value, field);
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        write(value, field);
    }
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& value, const yaml::Field& /*field*/) {
        // The title stands first, as in every file that a person wrote.
        std::visit(
            [this](auto& alternative) {
                TranslationWriter own(language_, indent_);
                describe(own, alternative);
                own_ = own.take();
            },
            value);
    }

    std::string take() { return std::move(lines_) + std::move(own_); }

private:
    static constexpr std::size_t step = 2;

    std::string key(const yaml::Field& field) const {
        return std::string(indent_, ' ') + std::string(field.key) + ":";
    }

    void write(LocalizedText& text, const yaml::Field& field) {
        if (text.has(language_))
            lines_ += key(field) + " " + yaml::written(text.in(language_), indent_) + "\n";
    }
    void write(std::map<Language, Approval>& approved, const yaml::Field& field) {
        if (const auto found = approved.find(language_); found != approved.end())
            lines_ += fmt::format("{} {{ by: {}, on: {}, text: {} }}\n",
                                  key(field),
                                  yaml::quoted(found->second.by),
                                  found->second.on,
                                  yaml::quoted(found->second.text.digits));
    }
    void write(std::map<Language, Fingerprint>& from, const yaml::Field& field) {
        if (const auto found = from.find(language_); found != from.end())
            lines_ += key(field) + " " + yaml::quoted(found->second.digits) + "\n";
    }
    template <typename T>
    void write(std::optional<T>& value, const yaml::Field& field) {
        if (value)
            write(*value, field);
    }
    template <typename T>
    void write(std::vector<T>& values, const yaml::Field& field) {
        std::string items;
        bool any = false;
        for (T& value : values) {
            std::string item = inside(value, indent_ + 2 * step);
            any = any || !item.empty();
            // Entries belong together by their order: one without texts keeps its place.
            if (item.empty())
                item = std::string(indent_ + 2 * step, ' ') + "{}\n";
            item.replace(indent_ + step, 1, "-");
            items += item;
        }
        if (any)
            lines_ += key(field) + "\n" + items;
    }
    template <typename T>
    void write(T& value, const yaml::Field& field) {
        if (const std::string inner = inside(value, indent_ + step); !inner.empty())
            lines_ += key(field) + "\n" + inner;
    }

    template <typename T>
    std::string inside(T& value, std::size_t indent) const {
        if constexpr (std::is_class_v<T> &&
                      requires(TranslationWriter & writer) { describe(writer, value); }) {
            TranslationWriter inner(language_, indent);
            describe(inner, value);
            return inner.take();
        } else {
            return {};
        }
    }

    const Language& language_;
    std::size_t indent_;
    std::string lines_;
    std::string own_; ///< of the kind
};

} // namespace

std::string translation_file(const Scene& scene, const Language& language, const std::string& heading) {
    Scene copy = scene; // a `describe` names the fields of a struct that may be written
    TranslationWriter writer(language, 0);
    describe(writer, copy);
    return heading + "version: 1\n" + writer.take();
}

} // namespace kiosk::content
