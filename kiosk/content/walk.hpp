// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::content {

/// The form that goes through a struct: handed to `describe`, it calls `visit(path, field, Target&)` for each
/// Target in it, in the order of the fields.
template <typename Target, typename Visit>
class Walk {
public:
    explicit Walk(Visit& visit, std::string path = "") : visit_(visit), path_(std::move(path)) {}

    template <typename T>
    void required(T& value, const yaml::Field& field) {
        go(value, field, path_of(field.key));
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        go(value, field, path_of(field.key));
    }
    template <typename... Alternatives>
    void one_of(std::variant<Alternatives...>& value, const yaml::Field& /*field*/) {
        std::visit([this](auto& alternative) { describe(*this, alternative); }, value);
    }

private:
    std::string path_of(std::string_view key) const {
        return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
    }

    template <typename T>
    void go(std::optional<T>& value, const yaml::Field& field, const std::string& path) {
        if (value)
            go(*value, field, path);
    }

    template <typename T>
    void go(std::vector<T>& values, const yaml::Field& field, const std::string& path) {
        for (std::size_t i = 0; i < values.size(); ++i)
            go(values[i], field, path + "[" + std::to_string(i) + "]");
    }

    template <typename T>
    void go(T& value, const yaml::Field& field, const std::string& path) {
        if constexpr (std::is_same_v<T, Target>) {
            visit_(path, field, value);
        } else if constexpr (std::is_class_v<T> && requires(Walk & walk) { describe(walk, value); }) {
            Walk inner(visit_, path);
            describe(inner, value);
        }
    }

    Visit& visit_;
    std::string path_;
};

/// Calls `visit(path, field, Target&)` for each Target in the struct.
template <typename Target, typename T, typename Visit>
void for_each(T& value, Visit&& visit) {
    Walk<Target, std::remove_reference_t<Visit>> walk(visit);
    describe(walk, value);
}

/// The same for reading alone: `visit(path, field, const Target&)`.
template <typename Target, typename T, typename Visit>
void for_each(const T& value, Visit&& visit) {
    const auto read_only = [&visit](const std::string& path, const yaml::Field& field, const Target& target) {
        visit(path, field, target);
    };
    // A `describe` names the fields of a struct that may be written; nothing that this walk calls writes.
    Walk<Target, decltype(read_only)> walk(read_only);
    describe(walk, const_cast<T&>(value));
}

} // namespace kiosk::content
