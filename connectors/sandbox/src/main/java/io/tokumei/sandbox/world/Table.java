// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

/// What a visitor of the demo has to know, as text for a terminal.
public final class Table {
    private Table() {}

    /// Addresses, logins, and what to try.
    public static String of(DemoWorld world) {
        Ports ports = world.ports();
        return """

        The demo is up, everything on 127.0.0.1 (3 processes, 5 simulated partners)

          Order form, status board    %1$s
          Sandbox: messages, inbox,
          payment slip                %2$s         <- start here
          Pickup terminal             %3$s         clerk: %3$sclerk
          Desks                       %1$sdesk     mado / %4$s
                                      %5$s         kami-ya / %6$s
          Console                     %1$sconsole  operator / %18$s
          Mailbox of the shopper      %7$s / %8$s
            SMTP 127.0.0.1:%9$d, IMAP 127.0.0.1:%10$d, plain, password login
          AS2 of the hub              %11$s
          Broker                      AMQPS %12$d, MQTTS %13$d; PostgreSQL %14$d
          Kept in                     %15$s

        Try, with any mail client or the sandbox page:
          1. mail 「口座開設」 to %16$s; pay the slip on the sandbox page
          2. send an empty mail to %17$s and answer the form
          3. copy the payment lines of the acknowledgement into a mail to %16$s
          4. when the arrival notice comes, type number and secret at the terminal,
             then let the clerk hand over

        Stop: Ctrl-C.   Start afresh: ./hub demo --reset
        """
                .formatted(
                        ports.webPages(),
                        ports.sandboxPages(),
                        ports.kioskPages(),
                        world.deskPassword(Cast.AGENT),
                        " ".repeat(ports.webPages().toString().length()),
                        world.deskPassword(Cast.SECOND_STORE),
                        Cast.BUYER,
                        world.mailPassword(Cast.BUYER),
                        ports.smtp(),
                        ports.imap(),
                        ports.hubAs2(),
                        ports.amqp(),
                        ports.mqtt(),
                        ports.database(),
                        world.folders().root(),
                        Cast.PAY_AT,
                        Cast.ORDER_AT,
                        world.operatorPassword());
    }
}
