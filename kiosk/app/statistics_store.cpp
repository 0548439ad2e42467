// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/statistics_store.hpp"

#include <memory>
#include <sqlite3.h>
#include <system_error>

namespace kiosk::app {

namespace {

struct CloseSqlite {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseSqlite>;
using Statement = std::unique_ptr<sqlite3_stmt, CloseSqlite>;

constexpr int patience_ms = 2000;

Database open_database(const std::filesystem::path& file, int flags) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    Database database(opened);
    if (status != SQLITE_OK)
        return nullptr;
    sqlite3_busy_timeout(database.get(), patience_ms);
    return database;
}

int execute(const Database& database, const char* words) {
    return sqlite3_exec(database.get(), words, nullptr, nullptr, nullptr);
}

Statement prepare(const Database& database, const char* words) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.get(), words, -1, &statement, nullptr);
    return Statement(statement);
}

void put(const Statement& statement, int index, const std::string& text) {
    sqlite3_bind_text(statement.get(), index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::string column_text(const Statement& statement, int column) {
    const unsigned char* text = sqlite3_column_text(statement.get(), column);
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column));
    return text == nullptr ? std::string() : std::string(text, text + length);
}

// SQLITE_OK, or why not.
int write_counts(const std::filesystem::path& file,
                 const std::string& day,
                 const std::string& venue,
                 const std::vector<upkeep::Count>& counts) {
    const Database database = open_database(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!database)
        return SQLITE_CANTOPEN;
    const int ready = execute(database,
                              "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                              "CREATE TABLE IF NOT EXISTS counts (day TEXT, venue TEXT, what TEXT, name "
                              "TEXT, number INTEGER NOT NULL,"
                              " PRIMARY KEY (day, venue, what, name)) WITHOUT ROWID;"
                              "BEGIN IMMEDIATE");
    if (ready != SQLITE_OK)
        return ready;
    const Statement statement =
        prepare(database,
                "INSERT INTO counts VALUES (?1, ?2, ?3, ?4, 1)"
                " ON CONFLICT (day, venue, what, name) DO UPDATE SET number = number + 1");
    if (!statement)
        return sqlite3_errcode(database.get());
    for (const upkeep::Count& count : counts) {
        put(statement, 1, day);
        put(statement, 2, venue);
        put(statement, 3, upkeep::word_for(count.what));
        put(statement, 4, count.name);
        if (const int status = sqlite3_step(statement.get()); status != SQLITE_DONE)
            return status; // closing takes the rest back
        sqlite3_reset(statement.get());
    }
    return execute(database, "COMMIT");
}

void set_aside(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::rename(file, file.string() + ".damaged", ignored);
    for (const char* companion : {"-wal", "-shm"})
        std::filesystem::remove(file.string() + companion, ignored);
}

} // namespace

media::Result<void> add_counts(const std::filesystem::path& file,
                               const std::string& day,
                               const std::string& venue,
                               const std::vector<upkeep::Count>& counts) {
    int status = write_counts(file, day, venue, counts);
    if (status == SQLITE_NOTADB || status == SQLITE_CORRUPT) {
        set_aside(file);
        status = write_counts(file, day, venue, counts);
    }
    if (status == SQLITE_OK)
        return {};
    return media::fail(media::ErrorCode::not_allowed, file.string() + ": " + sqlite3_errstr(status));
}

media::Result<std::vector<upkeep::DayCount>> read_counts(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return std::vector<upkeep::DayCount>{};
    const Database database = open_database(file, SQLITE_OPEN_READONLY);
    const auto refused = [&file] {
        return media::fail(media::ErrorCode::corrupt, "cannot read " + file.string());
    };
    if (!database)
        return refused();
    const Statement statement = prepare(
        database, "SELECT day, venue, what, name, number FROM counts ORDER BY day, venue, what, name");
    if (!statement)
        return refused();
    std::vector<upkeep::DayCount> counts;
    int status = sqlite3_step(statement.get());
    for (; status == SQLITE_ROW; status = sqlite3_step(statement.get())) {
        upkeep::DayCount count{.day = column_text(statement, 0),
                               .venue = column_text(statement, 1),
                               .count = {.name = column_text(statement, 3)}};
        constexpr int number = 4;
        count.number = sqlite3_column_int64(statement.get(), number);
        if (upkeep::read_word(column_text(statement, 2), count.count.what))
            counts.push_back(std::move(count));
    }
    if (status != SQLITE_DONE)
        return refused();
    return counts;
}

} // namespace kiosk::app
