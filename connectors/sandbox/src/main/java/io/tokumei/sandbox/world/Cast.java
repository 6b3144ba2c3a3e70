// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.PrivateFiles;
import io.tokumei.sandbox.mail.Account;
import io.tokumei.sandbox.mail.MailServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who plays in the demo.
final class Cast {
    static final String HUB = "tokumei-hub";
    static final String HUB_GLN = "4912345222226";
    static final String STORE = "hon-ya";
    static final String STORE_GLN = "4912345000018";
    static final String SECOND_STORE = "kami-ya";
    static final String AGENT = "mado";
    static final String AGENT_GLN = "4912345444442";
    static final String BUYING_AGENT = "tsukai";
    static final String BUYING_AGENT_GLN = "4912345555557";
    static final String COURIER = "hayate";
    static final String COURIER_GLN = "4912345333333";
    static final String SITE = "shinagawa-1";
    static final String SITE_GLN = "4912345111119";
    static final String SITE_NAME = "品川駅前カウンター";
    static final String ORDER_AT = "order@" + MailServer.HUB_DOMAIN;
    static final String PAY_AT = "agent@" + MailServer.HUB_DOMAIN;

    /// The mailbox a visitor of the demo uses.
    static final String BUYER = "buyer@anon.example";

    private static final int BUYERS = 12;

    private Cast() {}

    /// The address of the shopper with this number; number 1 is the visitor's own.
    static String buyer(int number) {
        return number == 1 ? BUYER : "buyer" + number + "@anon.example";
    }

    /// Everybody's account; passwords are made at the first start and kept in `folder`.
    static List<Account> accounts(Path folder) {
        List<Account> accounts = new ArrayList<>();
        accounts.add(Account.mailbox("order", password(folder, "order"), ORDER_AT));
        accounts.add(Account.mailbox("agent", password(folder, "agent"), PAY_AT));
        accounts.add(new Account("hub", password(folder, "hub"), "", MailServer.HUB_DOMAIN));
        for (int number = 1; number <= BUYERS; number++) {
            String address = buyer(number);
            accounts.add(Account.mailbox(address, password(folder, "buyer" + number), address));
        }
        return accounts;
    }

    private static String password(Path folder, String name) {
        return PrivateFiles.password(folder.resolve(name + ".password"));
    }
}
