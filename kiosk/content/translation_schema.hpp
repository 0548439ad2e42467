// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/schemas.hpp"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace kiosk::content {

/// The form that describes what may stand in `scenes/<language>/<id>.yaml`: the texts of a scene, each plain,
/// of whatever kind it is, for the file does not say its kind.
class TranslationSchemaForm {
public:
    template <typename T>
    void required(T& value, const yaml::Field& field) {
        add(field, of(value));
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        add(field, of(value));
    }
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& /*value*/, const yaml::Field& /*field*/) {
        (add_alternative(Alternatives{}), ...);
    }

    /// The schema of a map with these keys and no others; empty if nothing can be translated.
    yaml::Schema map() const;

private:
    template <typename T>
    void add_alternative(T value) {
        describe(*this, value);
    }

    static yaml::Schema of(const LocalizedText& /*text*/) { return yaml::schema_of(std::string()); }
    static yaml::Schema of(const std::map<Language, Approval>& /*approved*/) {
        return yaml::schema_of(Approval());
    }
    static yaml::Schema of(const std::map<Language, Fingerprint>& /*from*/) {
        return schema_of(Fingerprint());
    }
    template <typename T>
    static yaml::Schema of(const std::optional<T>& /*value*/) {
        T inner{};
        return of(inner);
    }
    template <typename T>
    static yaml::Schema of(const std::vector<T>& /*values*/) {
        T inner{};
        const yaml::Schema item = of(inner);
        return item.empty() ? item : yaml::Schema{{"type", "array"}, {"items", item}};
    }
    template <typename T>
    static yaml::Schema of(const T& /*value*/) {
        if constexpr (std::is_class_v<T> &&
                      requires(TranslationSchemaForm & form, T & value) { describe(form, value); }) {
            T value{};
            TranslationSchemaForm inner;
            describe(inner, value);
            return inner.map();
        } else {
            return {};
        }
    }

    void add(const yaml::Field& field, yaml::Schema schema);

    yaml::Schema properties_ = yaml::Schema::object();
};

/// What editors know of a file in `scenes/<language>/`.
yaml::Schema translation_schema();

} // namespace kiosk::content
