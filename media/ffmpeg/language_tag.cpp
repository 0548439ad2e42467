// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/language_tag.hpp"

#include "media/base/ascii.hpp"

#include <algorithm>
#include <array>

namespace media {

namespace {

// ISO 639-2 codes of three letters (bibliographic and terminological), each with its code of two letters from
// ISO 639-1: "deude" and "gerde".
constexpr std::string_view codes =
    "aaraa abkab afraf akaak albsq amham araar argan armhy asmas avaav aveae aymay azeaz bakba "
    "bambm baqeu belbe benbn bihbh bisbi bodbo bosbs brebr bulbg burmy catca cescs chach chece "
    "chizh chucu chvcv corkw cosco crecr cymcy czecs danda deude divdv dutnl dzodz ellel engen "
    "epoeo estet euseu eweee faofo fasfa fijfj finfi frafr frefr fryfy fulff geoka gerde glagd "
    "glega glggl glvgv greel grngn gujgu hatht hauha hebhe herhz hinhi hmoho hrvhr hunhu hyehy "
    "iboig iceis idoio iiiii ikuiu ileie inaia indid ipkik islis itait javjv jpnja kalkl kankn "
    "kasks katka kaukr kazkk khmkm kikki kinrw kirky komkv konkg korko kuakj kurku laolo latla "
    "lavlv limli linln litlt ltzlb lublu luglg macmk mahmh malml maomi marmr mayms mkdmk mlgmg "
    "mltmt monmn mrimi msams myamy nauna navnv nblnr ndend ndong nepne nldnl nnonn nobnb norno "
    "nyany ocioc ojioj orior ormom ossos panpa perfa plipi polpl porpt pusps quequ rohrm ronro "
    "rumro runrn rusru sagsg sansa sinsi slksk slosk slvsl smese smosm snasn sndsd somso sotst "
    "spaes sqisq srdsc srpsr sswss sunsu swasw swesv tahty tamta tattt telte tgktg tgltl thath "
    "tibbo tirti tonto tsntn tsots tuktk turtr twitw uigug ukruk urdur uzbuz venve vievi volvo "
    "welcy wlnwa wolwo xhoxh yidyi yoryo zhaza zhozh zulzu ";
constexpr std::size_t record = 6;

constexpr std::array<std::string_view, 4> no_language{"und", "mul", "zxx", "mis"};

// The longest tags in use have 15 characters ("zh-Hant-TW", "ca-ES-valencia").
constexpr std::size_t longest = 35;

// Of two letters if there is such a code; otherwise as it is.
std::string shortest(const std::string& language) {
    for (std::size_t at = 0; at + record <= codes.size(); at += record)
        if (codes.substr(at, 3) == language)
            return std::string(codes.substr(at + 3, 2));
    return language;
}

} // namespace

std::string language_tag(std::string_view code) {
    const auto is_of_tag = [](char character) {
        return is_letter(character) || character == '-' || (character >= '0' && character <= '9');
    };
    const std::size_t dash = std::min(code.find('-'), code.size());
    const std::string language = in_small_letters(code.substr(0, dash));
    if (code.size() > longest || language.size() < 2 || language.size() > 3 ||
        !std::all_of(language.begin(), language.end(), is_letter) ||
        !std::all_of(code.begin(), code.end(), is_of_tag))
        return {};
    if (std::find(no_language.begin(), no_language.end(), language) != no_language.end())
        return {};
    return shortest(language) + std::string(code.substr(dash));
}

std::string language_code(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find('-'));
    for (std::size_t at = 0; at + record <= codes.size(); at += record)
        if (codes.substr(at + 3, 2) == language)
            return std::string(codes.substr(at, 3));
    return std::string(language);
}

} // namespace media
