// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/packet_queues.hpp"
#include "tests/support/catch.hpp"

using namespace media;

TEST_CASE("a film that is closed decodes nothing of what was read ahead", "[player]") {
    PacketQueues queues;
    queues.push(Demuxer::Stream::video, FilmEnds{});
    queues.push(Demuxer::Stream::video, FilmEnds{});
    std::stop_source closing;
    CHECK(queues.pop(Demuxer::Stream::video, closing.get_token()).has_value());
    closing.request_stop();
    CHECK_FALSE(queues.pop(Demuxer::Stream::video, closing.get_token()).has_value());
}
