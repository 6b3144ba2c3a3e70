// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourierWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PartyId SITE = new PartyId("shinagawa-1");

    @Test
    void aRequestNamesPlaceNumberAndSizeAndNothingElse() {
        Wire wire = new CourierWriter(new OnePickupPoint()).write(request());
        assertThat(wire.attributes())
                .containsEntry(CourierWriter.ADDRESS, "courier.hayate.requests");
        assertThat(wire.body().text())
                .isEqualTo(
                        """
                        {"v":1,"id":"hub-7","type":"transport-request","reference":"%s",\
                        "sender":"本屋","pickupPoint":{"id":"shinagawa-1","gln":"4912345111119",\
                        "name":"品川","address":"東京都"},"parcel":{"count":1,"weightGrams":1200,\
                        "label":""},"requestedAt":"2026-11-22T12:00:00Z"}\
                        """
                                .formatted(Reference.ofBits(42)));
    }

    @Test
    void theSameNoticeGivesTheSameBytes() {
        var writer = new CourierWriter(new OnePickupPoint());
        assertThat(writer.write(request())).isEqualTo(writer.write(request()));
    }

    private static OutboxMessage request() {
        var courier = new PartyId("hayate");
        return new OutboxMessage(
                7,
                courier.value(),
                Channel.JMS,
                new ToCourier.TransportRequested(
                        courier, Reference.ofBits(42), "本屋", SITE, new Parcel(1, 1_200, ""), NOON),
                NOON,
                0,
                Optional.empty());
    }

    /// A directory with a single place in it.
    private static final class OnePickupPoint implements Directory {
        private static final PickupPoint POINT =
                new PickupPoint(SITE, "4912345111119", "品川", "東京都", 7, "");

        @Override
        public Optional<Partner> partner(PartyId id) {
            return Optional.empty();
        }

        @Override
        public List<Partner> partners(Role role) {
            return List.of();
        }

        @Override
        public Optional<Partner> named(Role role, String text) {
            return Optional.empty();
        }

        @Override
        public Optional<PickupPoint> pickupPoint(String text) {
            return text.equals(SITE.value()) ? Optional.of(POINT) : Optional.empty();
        }

        @Override
        public List<PickupPoint> pickupPoints() {
            return List.of(POINT);
        }

        @Override
        public List<Item> items(PartyId store) {
            return List.of();
        }
    }
}
