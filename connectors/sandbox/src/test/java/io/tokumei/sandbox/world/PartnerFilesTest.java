// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.store.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerFilesTest {
    @TempDir Path folder;

    @Test
    void everyCardIsFilledInAndTheStoresGoodsAreThoseItSells() throws Exception {
        Folders folders = new Folders(folder);
        PartnerFiles files = new PartnerFiles(folders, Ports.from(20_000));

        files.write(Identity.keptIn(folders.store(), "hon-ya"));

        for (String id : new String[] {"hon-ya", "kami-ya", "mado", "hayate", "shinagawa-1"}) {
            String card = Files.readString(folders.partners().resolve(id).resolve("partner.yaml"));
            assertThat(card).contains("id: " + id).doesNotContain("${");
        }
        String store =
                Files.readString(folders.partners().resolve("hon-ya").resolve("partner.yaml"));
        assertThat(store).contains("url: http://127.0.0.1:20008/as2");
        for (Catalogue.Item item : Catalogue.ofBooks().items()) {
            assertThat(store)
                    .contains(
                            "code: \"%s\"\n    name: %s\n    price: %d"
                                    .formatted(item.code(), item.name(), item.price()));
        }
        assertThat(files.password("mado", "desk")).isEqualTo(files.password("mado", "desk"));
    }
}
