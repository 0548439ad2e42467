// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/document.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk::yaml;

namespace {

std::string text_of(const Document& document, std::string_view key) {
    const Node* node = document.root.find(key);
    return node ? node->text : "(none)";
}

std::string first_message(const Document& document) {
    return document.diagnostics.empty() ? ""
                                        : document.diagnostics.front().message.in(MessageLanguage::english);
}

} // namespace

TEST_CASE("text stays text, whatever YAML would make of it", "[yaml]") {
    const Document document =
        Document::parse("t", "a: no\nb: 12:30\nc: 1.10\nd: 010\ne: Null\nf: ~\ng: 2026-11-23\nh: .inf\n");
    REQUIRE(document.clean);
    CHECK(text_of(document, "a") == "no");
    CHECK(text_of(document, "b") == "12:30");
    CHECK(text_of(document, "c") == "1.10");
    CHECK(text_of(document, "d") == "010");
    CHECK(text_of(document, "e") == "Null");
    CHECK(text_of(document, "f") == "~");
    CHECK(text_of(document, "g") == "2026-11-23");
    CHECK(text_of(document, "h") == ".inf");
}

TEST_CASE("a value that is not there is no text", "[yaml]") {
    const Document document = Document::parse("t", "a:\nb: x\n");
    REQUIRE(document.clean);
    CHECK(document.root.find("a")->kind == Node::Kind::null);
    CHECK(document.root.find("c") == nullptr);
}

TEST_CASE("places count lines and characters from 1, and an umlaut is one character", "[yaml]") {
    const Document document = Document::parse("t", "ä: x\nbüro: {ü: ö, z: 1}\n");
    REQUIRE(document.clean);
    const Node* map = document.root.find("büro");
    REQUIRE(map != nullptr);
    CHECK(map->key_place == Place{2, 1});
    CHECK(map->place == Place{2, 7});
    CHECK(map->flow);
    CHECK(map->find("z")->key_place == Place{2, 14});
    CHECK(map->find("z")->place == Place{2, 17});
}

TEST_CASE("a text knows how it was written", "[yaml]") {
    const Document document = Document::parse("t", "a: x\nb: \"x\"\nc: 'x'\nd: |\n  x\ne: >-\n  x\n  y\n");
    REQUIRE(document.clean);
    CHECK(document.root.find("a")->style == Node::Style::plain);
    CHECK(document.root.find("b")->style == Node::Style::quoted);
    CHECK(document.root.find("c")->style == Node::Style::quoted);
    CHECK(document.root.find("d")->style == Node::Style::block);
    CHECK(document.root.find("d")->text == "x\n");
    CHECK(document.root.find("e")->text == "x y");
}

TEST_CASE("a byte order mark and Windows line ends change nothing", "[yaml]") {
    const Document document = Document::parse("t",
                                              "\xEF\xBB\xBF"
                                              "a: |\r\n  x\r\n  y\r\nb: z\r\n");
    REQUIRE(document.clean);
    CHECK(text_of(document, "a") == "x\ny\n");
    CHECK(text_of(document, "b") == "z");
    CHECK(document.root.find("a")->key_place == Place{1, 1});
}

TEST_CASE("what is in a block text is no YAML", "[yaml]") {
    const Document document = Document::parse("t",
                                              "a: |\n  @kok: \"offen\n  \tTab: *x* und a:b\n\n  - Liste: "
                                              "ja\nb: x\nlist:\n  - |\n    k: \"v\n  - y\n");
    INFO(first_message(document));
    REQUIRE(document.clean);
    CHECK(text_of(document, "a") == "@kok: \"offen\n\tTab: *x* und a:b\n\n- Liste: ja\n");
    CHECK(document.root.find("list")->children.size() == 2);
}

TEST_CASE("good YAML is not taken for a mistake", "[yaml]") {
    const char* good[] = {"a: https://example.org\n",
                          "a: x  # ein Kommentar\n",
                          "a: \"x: y\"  # ein Kommentar\n",
                          "a: 'It''s good'\n",
                          "a: \"\\\"x\\\" y\"\n",
                          "\"a\": \"b\"\n",
                          "a: [x, \"y, z\", 'w']\n",
                          "a:\n- x\n- y\n",
                          "a:\n  - b: x\n    c: y\n  -\n    b: z\n",
                          "a: x - y\n",
                          "a: 50 % von allem\n",
                          "a: Frage? Ja! (Klammer) {x}\n",
                          "a: Migrant*innen & Co\n",
                          "a: Das ist \"gut\"\n",
                          "a: -x\n",
                          "---\na: x\n",
                          "a: x\n...\n",
                          "# nur\n\na: x",
                          "a: >-2\n    x\n"};
    for (const char* text : good) {
        const Document document = Document::parse("t", text);
        INFO(text << first_message(document));
        CHECK(document.clean);
        CHECK(document.diagnostics.empty());
    }
}

TEST_CASE("limits end a file before it costs time or memory", "[yaml]") {
    const DocumentLimits limits{.bytes = 64, .depth = 3, .nodes = 10};
    CHECK(Document::parse("t", "a: [[x]]\n", limits).clean);
    CHECK_FALSE(Document::parse("t", "a: [[[x]]]\n", limits).readable);
    CHECK(Document::parse("t", "a: [1,2,3,4,5,6]\n", limits).clean);
    CHECK_FALSE(Document::parse("t", "a: [1,2,3,4,5,6,7,8,9]\n", limits).readable);
    CHECK_FALSE(Document::parse("t", "a: " + std::string(62, 'x'), limits).readable);
    CHECK_FALSE(Document::parse("t", std::string(200'000, '[')).readable);
}

TEST_CASE("a mistake that hides a value leaves the document readable, but not clean", "[yaml]") {
    const Document document = Document::parse("t", "a: x\na: y\nb: z\n");
    CHECK(document.readable);
    CHECK_FALSE(document.clean);
    CHECK(text_of(document, "a") == "x");
    CHECK(text_of(document, "b") == "z");
}

TEST_CASE("a file that cannot be read is a diagnostic", "[yaml]") {
    const test::TemporaryFolder folder;
    CHECK(first_message(Document::load(folder.path() / "none.yaml")) == "The file is missing.");
    CHECK(first_message(Document::load(folder.path())) == "This is a folder, not a file.");
    CHECK(Document::load(folder.write("a.yaml", "a: x\n")).clean);
    CHECK(first_message(Document::load("/dev/zero")) == "This is no file that can be read.");
}

TEST_CASE("a file of more than 256 KiB is refused without being parsed", "[yaml]") {
    const test::TemporaryFolder folder;
    std::string text = "a:\n";
    while (text.size() + 5 <= std::size_t{256} * 1024)
        text += "# so\n";
    CHECK(Document::load(folder.write("a.yaml", text)).readable);
    const auto large = folder.write("b.yaml", text + std::string(256, '#'));
    CHECK(first_message(Document::load(large)) == "The file is larger than 256 KiB.");
    // As large as a disk, and as quick.
    std::filesystem::resize_file(large, std::uintmax_t{64} << 30U);
    CHECK(first_message(Document::load(large)) == "The file is larger than 256 KiB.");
}

TEST_CASE("a file in UTF-16 is called by its name, in either order of bytes", "[yaml]") {
    using namespace std::string_view_literals;
    for (const std::string_view text : {"\xFF\xFE"
                                        "a\0:\0 \0x\0"sv,
                                        "\xFE\xFF\0a\0:\0 \0x"sv,
                                        "\xFF\xFE"sv}) {
        const Document document = Document::parse("t", text);
        CHECK_FALSE(document.readable);
        REQUIRE(document.diagnostics.size() == 1);
        CHECK(first_message(document) == "The file is saved as UTF-16 (“Unicode”), not as UTF-8.");
    }
}

TEST_CASE("two versions in one file are one mistake, not one for each line", "[yaml]") {
    for (const char* text : {"a: x\n<<<<<<< HEAD\nb: y\n=======\nb: z\n>>>>>>> other\n",
                             "a: x\n=======\nb: z\n",
                             "a: x\n>>>>>>> other\n"}) {
        const Document document = Document::parse("t", text);
        CHECK_FALSE(document.readable);
        REQUIRE(document.diagnostics.size() == 1);
        CHECK(document.diagnostics[0].place == Place{2, 1});
    }
    CHECK(Document::parse("t", "a: |\n  =======\n  <<<<<<< so\n").clean);
    CHECK(Document::parse("t", "a: \"x\n  ======= y\"\n").readable);
}

TEST_CASE("an odd space is a mistake before a key and text within a text", "[yaml]") {
    CHECK_FALSE(Document::parse("t", "a:\n  b: x\n\u00A0 c: y\n").clean);
    CHECK_FALSE(Document::parse("t", "a:\n  b: x\n  \u202Fc: y\n").clean);
    CHECK(Document::parse("t", "a: |\n  x\n  \u00A0y\n").clean);
    CHECK(Document::parse("t", "a: z.\u202FB.\n").clean);
}

TEST_CASE("a hyphen without its space is said, unless it is a number or a text", "[yaml]") {
    const Document document = Document::parse("t", "a:\n  -scene: x\n");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].place == Place{2, 3});
    CHECK(document.diagnostics[0].hint.in(MessageLanguage::english) == "Write: - scene: x");
    CHECK(Document::parse("t", "a: -5\nb: -x\n").clean);
    CHECK(Document::parse("t", "a: |\n  -scene: x\n").clean);
}

TEST_CASE("any bytes are read without harm", "[yaml]") {
    // A deterministic stand-in for the fuzzer, so that every run of the tests tries some thousand broken
    // files.
    const std::string alphabet = "a: \n-[]{}\"'|>#&*!,?%@`\\\t\xC3\xBC\xFF"
                                 "01~<";
    std::uint32_t state = 1;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525U + 1013904223U;
            text += alphabet[(state >> 8U) % alphabet.size()];
        }
        const Document document = Document::parse("t", text);
        CHECK(document.clean == (document.readable && count_errors(document.diagnostics) == 0));
        if (!document.readable)
            CHECK(count_errors(document.diagnostics) > 0);
        CHECK_FALSE(format_json(document.diagnostics, MessageLanguage::german).empty());
    }
}
