// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/reader.hpp"
#include "tests/support/catch.hpp"

#include <array>

namespace sample {

using kiosk::yaml::Choice;
using kiosk::yaml::Field;

enum class Shape { round, square };
constexpr std::array<Choice<Shape>, 2> choices(Shape /*tag*/) {
    return {{{"round", Shape::round}, {"square", Shape::square}}};
}

struct Part {
    std::string name;
    int count = 1;
};
template <typename Form>
void describe(Form& form, Part& part) {
    form.required(part.name, Field{.key = "name"});
    form.optional(part.count, Field{.key = "count", .minimum = 0, .maximum = 9});
}

struct Circle {
    static constexpr std::string_view kind_name = "circle";
    double radius = 0;
};
template <typename Form>
void describe(Form& form, Circle& circle) {
    form.required(circle.radius, Field{.key = "radius"});
}
struct Label {
    static constexpr std::string_view kind_name = "label";
    std::string words;
};
template <typename Form>
void describe(Form& form, Label& label) {
    form.required(label.words, Field{.key = "words"});
}

struct Thing {
    std::string title;
    bool on = false;
    Shape shape = Shape::round;
    std::vector<Part> parts;
    std::map<std::string, std::string> names;
    std::optional<Part> spare;
    media::Duration wait{};
};
template <typename Form>
void describe(Form& form, Thing& thing) {
    form.required(thing.title, Field{.key = "title", .example = "Kreis"});
    form.optional(thing.on, Field{.key = "on"});
    form.optional(thing.shape, Field{.key = "shape"});
    form.optional(thing.parts, Field{.key = "parts"});
    form.optional(thing.names, Field{.key = "names"});
    form.optional(thing.spare, Field{.key = "spare"});
    form.optional(thing.wait, Field{.key = "wait"});
}

struct Choose {
    std::variant<Circle, Label> what;
};
template <typename Form>
void describe(Form& form, Choose& choose) {
    form.one_of(choose.what, Field{.key = "kind"});
}

} // namespace sample

using namespace kiosk::yaml;

namespace {

/// What came out of a text, after its `version: 1`.
template <typename T>
struct Read {
    T value{};
    Diagnostics diagnostics;
    Places places;
    bool complete = false;

    explicit Read(const std::string& text) {
        complete = read_document(Document::parse("t", "version: 1\n" + text), value, diagnostics, places);
    }
    std::string messages() const { return format_text(diagnostics, MessageLanguage::english); }
};

using ReadThing = Read<sample::Thing>;

} // namespace

TEST_CASE("a struct is filled from its file", "[yaml]") {
    const ReadThing read(
        "title: 010\non: ja\nshape: square\nparts:\n  - name: a\n    count: 3\n  - name: b\nnames:\n  de: x\n"
        "spare: { name: c }\nwait: 2.5\n");
    INFO(read.messages());
    REQUIRE(read.complete);
    CHECK(read.diagnostics.empty());
    CHECK(read.value.title == "010");
    CHECK(read.value.on);
    CHECK(read.value.shape == sample::Shape::square);
    REQUIRE(read.value.parts.size() == 2);
    CHECK(read.value.parts[0].count == 3);
    CHECK(read.value.parts[1].count == 1);
    CHECK(read.value.names.at("de") == "x");
    CHECK(read.value.spare->name == "c");
    CHECK(read.value.wait == std::chrono::milliseconds(2500));
}

TEST_CASE("the place of each value is kept by its path", "[yaml]") {
    const ReadThing read("title: x\nparts:\n  - name: a\n  - name: b\n");
    CHECK(read.places.at("title").value.place == Place{2, 8});
    CHECK(read.places.at("title").key.place == Place{2, 1});
    CHECK(read.places.at("parts[1].name").value.place == Place{5, 11});
    CHECK_FALSE(read.places.contains("on"));
}

TEST_CASE("only true, false, ja and nein are truths", "[yaml]") {
    for (const char* good : {"true", "ja"})
        CHECK(ReadThing(std::string("title: x\non: ") + good + "\n").value.on);
    for (const char* good : {"false", "nein"})
        CHECK(ReadThing(std::string("title: x\non: ") + good + "\n").diagnostics.empty());
    for (const char* bad :
         {"yes", "no", "on", "off", "True", "TRUE", "1", "0", "\"true\"", "'ja'", "[true]"}) {
        INFO(bad);
        const ReadThing read(std::string("title: x\non: ") + bad + "\n");
        CHECK(read.diagnostics.size() == 1);
        CHECK_FALSE(read.value.on);
    }
}

TEST_CASE("numbers are written plainly", "[yaml]") {
    const auto count_of = [](const std::string& number) {
        return ReadThing("title: x\nspare:\n  name: a\n  count: " + number + "\n");
    };
    CHECK(count_of("0").value.spare->count == 0);
    CHECK(count_of("9").value.spare->count == 9);
    for (const char* bad : {"010",
                            "00",
                            "\"5\"",
                            "5.0",
                            "+5",
                            "0x5",
                            "1e0",
                            "5 ",
                            "-1",
                            "10",
                            "99999999999999999999",
                            "fünf",
                            ".5",
                            "5."}) {
        if (std::string_view(bad) == "5 ")
            continue; // spaces at the end of a line are nothing
        INFO(bad);
        const auto read = count_of(bad);
        CHECK(read.diagnostics.size() == 1);
        CHECK(read.value.spare->count == 1);
    }
}

TEST_CASE("what is required and missing or broken makes the struct incomplete", "[yaml]") {
    CHECK_FALSE(ReadThing("on: true\n").complete);
    CHECK_FALSE(ReadThing("title:\n").complete);
    CHECK_FALSE(ReadThing("title: [x]\n").complete);
    CHECK_FALSE(ReadThing("title: \"\"\n").complete);
    CHECK(ReadThing("title: x\nspare: [x]\n").complete);
}

TEST_CASE("an entry that cannot be read is left out, and paths count those that are left", "[yaml]") {
    const ReadThing read("title: x\nparts:\n  - name: a\n    count: 2\n  - count: 3\n  - name: c\n");
    REQUIRE(read.value.parts.size() == 2);
    CHECK(read.value.parts[1].name == "c");
    CHECK(read.places.at("parts[1].name").value.place == Place{7, 11});
    CHECK_FALSE(read.places.contains("parts[1].count"));
    CHECK(count_errors(read.diagnostics) == 1);
}

TEST_CASE("a key that is misspelt is not missing as well", "[yaml]") {
    const ReadThing read("titel: x\n");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.messages().find("Did you mean: title?") != std::string::npos);
}

TEST_CASE("a list or map whose entries are all commented out is empty", "[yaml]") {
    const ReadThing read("title: x\nparts:\n#  - name: a\nnames:\n");
    CHECK(read.diagnostics.empty());
    CHECK(read.value.parts.empty());
}

TEST_CASE("one of several structs is told by its kind", "[yaml]") {
    const Read<sample::Choose> circle("kind: circle\nradius: 1.5\n");
    REQUIRE(circle.complete);
    CHECK(std::get<sample::Circle>(circle.value.what).radius == 1.5);

    const Read<sample::Choose> foreign_key("kind: label\nwords: x\nradius: 2\n");
    CHECK(foreign_key.complete);
    CHECK(foreign_key.diagnostics.size() == 1);

    const Read<sample::Choose> unknown("kind: lable\nradius: 1\nwords: x\n");
    CHECK_FALSE(unknown.complete);
    REQUIRE(unknown.diagnostics.size() == 1); // the keys of a kind that is not known are not judged
    CHECK(unknown.messages().find("label") != std::string::npos);
}
