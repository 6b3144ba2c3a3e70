// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.Patience;
import io.tokumei.sandbox.mail.Letter;
import io.tokumei.sandbox.mail.PostBox;
import io.tokumei.sandbox.pickup.Visitor;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A shopper who follows what mails and pages say, and knows nothing else. Plays one trade at a
/// time, and reads only mail that came since it began.
public final class Shopper {
    private static final int SEE_OTHER_FAILED = 400;

    private final PostBox post;
    private final Habits habits;
    private final Browser browser = Browser.anonymous();
    private int read;

    public Shopper(PostBox post, Habits habits) {
        this.post = post;
        this.habits = habits;
        read = post.letters().size();
    }

    /// What a shopper has in mind.
    ///
    /// @param signature what the mail program writes below every mail
    /// @param patience how long to wait for an answer
    /// @param diary told what was sent from a page, and under which number
    public record Habits(
            String orderAt,
            String payAt,
            String signature,
            Duration patience,
            BiConsumer<String, String> diary) {}

    /// Something expected did not happen.
    public static final class Disappointed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Disappointed(String what) {
            super(what);
        }
    }

    /// Opens an account without a name and pays in at the till.
    public Wallet openAccount(Till till, long yen) {
        return openAccount(till, yen, "口座開設\n");
    }

    /// Opens an account in words of one's own, such as with an agent by name.
    public Wallet openAccount(Till till, long yen, String words) {
        write(habits.payAt(), "口座開設", words);
        Letter opened =
                next(
                        "deposit code",
                        l -> Told.value(l.text(), "入金コード", "Deposit code").isPresent());
        String deposit = told(opened, "入金コード", "Deposit code");
        String account = told(opened, "口座番号", "Account");
        if (!till.deposit(deposit, yen)) {
            throw new Disappointed("the till refused the deposit");
        }
        Letter ready = next("contract", l -> Told.value(l.text(), "契約コード").isPresent());
        return new Wallet(
                account,
                deposit,
                told(ready, "契約コード", "Contract code"),
                told(ready, "確認情報", "Verification"));
    }

    /// Orders by mail, and reads the acknowledgement.
    public Purchase orderByMail(String lines) {
        write(habits.orderAt(), "注文", lines);
        Letter letter = acknowledgement();
        String text = letter.text();
        String secret =
                Told.below(text, "受け取りの合言葉", "Your secret")
                        .or(() -> Told.value(text, "合言葉", "secret"))
                        .orElseThrow(() -> new Disappointed("no secret in the mail"));
        String form = Told.form(text).orElse("");
        if (form.isEmpty() && Told.value(text, Purchase.PAYMENT).isPresent()) {
            throw new Disappointed("no form to pay");
        }
        return Purchase.told(text, secret, form, "");
    }

    /// Orders with the form of a store's page, and reads the secret on the private page.
    ///
    /// @param store address of the store's page
    public Purchase orderOnTheWeb(URI store, String item, int quantity) {
        return orderOnTheWeb(store, Map.of("quantity." + item, Integer.toString(quantity)));
    }

    /// Orders with these fields of the form filled in.
    public Purchase orderOnTheWeb(URI store, Map<String, String> choice) {
        Page page = insist(() -> browser.open(store));
        Map<String, String> fields = page.form("/orders");
        fields.putAll(choice);
        fields.put("mail", post.address());
        URI action = page.action("/orders");
        Page done = insist(() -> browser.submit(action, fields));
        if (done.status() >= SEE_OTHER_FAILED) {
            throw new Disappointed("the order form came back");
        }
        habits.diary().accept("order form", "");
        Letter letter = acknowledgement();
        String link = privatePage(letter);
        Page own = insist(() -> browser.open(URI.create(link)));
        return Purchase.told(letter.text(), own.field("secret"), "", link);
    }

    /// Has an agent buy, by mail, and reads what it writes back.
    public Purchase buyByMail(String lines, Wallet wallet) {
        ask(lines, wallet);
        return bought();
    }

    /// Mails a purchase request.
    public void ask(String lines, Wallet wallet) {
        write(habits.payAt(), "購入依頼", lines + wallet.proof());
    }

    /// Waits for the mail that says what the agent has bought.
    public Purchase bought() {
        Letter letter = acknowledgement();
        String secret =
                Told.below(letter.text(), "受け取りの合言葉", "Your secret")
                        .orElseThrow(() -> new Disappointed("no secret in the mail"));
        return Purchase.throughAgent(Purchase.Numbers.told(letter.text()), secret, "");
    }

    /// Has an agent buy, with the form of a page, and reads the secret on the private page.
    public Purchase buyOnTheWeb(URI form, String item, Wallet wallet) {
        Page page = insist(() -> browser.open(form));
        Map<String, String> fields = page.form("/purchases");
        fields.put("quantity." + item, "1");
        fields.put("mail", post.address());
        fields.put("contract", wallet.code());
        fields.put("verification", wallet.verification());
        URI action = page.action("/purchases");
        Page done = insist(() -> browser.submit(action, fields));
        if (done.status() >= SEE_OTHER_FAILED) {
            throw new Disappointed("the purchase form came back");
        }
        habits.diary().accept("purchase form", "");
        Letter letter = acknowledgement();
        String link = privatePage(letter);
        Page own = insist(() -> browser.open(URI.create(link)));
        return Purchase.throughAgent(
                Purchase.Numbers.told(letter.text()), own.field("secret"), link);
    }

    /// Waits for the mail that says why the agent has not paid, with the lines to pay after all.
    public String awaitNotPaid(Purchase purchase) {
        Letter letter =
                next(
                        "refusal",
                        l ->
                                l.text().contains(purchase.payment())
                                        && Told.form(l.text()).isPresent());
        return letter.text();
    }

    /// Pays in more, and waits for the mail that says so.
    public void topUp(Till till, Wallet wallet, long yen) {
        if (!till.deposit(wallet.deposit(), yen)) {
            throw new Disappointed("the till refused the deposit");
        }
        next("new balance", l -> l.subject().contains("ご入金を確認しました"));
    }

    /// Fills in the lines of a mail that says why nothing was paid, and sends them.
    public void payAfterAll(String mail, Wallet wallet) {
        String form = Told.form(mail).orElseThrow(() -> new Disappointed("no form to pay"));
        write(habits.payAt(), "支払依頼", wallet.filledIn(form));
    }

    /// The next mail whose subject contains these words, as text.
    public String awaitMail(String words) {
        return next(
                        "mail with " + words,
                        l -> l.subject().contains(words) || l.text().contains(words))
                .text();
    }

    /// Asks the agent to pay: fills in the lines of the acknowledgement, or the private page's
    /// form.
    public void pay(Purchase purchase, Wallet wallet) {
        if (purchase.page().isEmpty()) {
            write(habits.payAt(), "支払依頼", wallet.filledIn(purchase.form()));
        } else {
            URI link = URI.create(purchase.page());
            Page own = insist(() -> browser.open(link));
            Map<String, String> fields = own.form("/payments");
            fields.put("contract", wallet.code());
            fields.put("verification", wallet.verification());
            Page done = insist(() -> browser.submit(own.action("/payments"), fields));
            if (!done.isGood()) {
                throw new Disappointed("the payment was refused");
            }
            habits.diary().accept("payment form", purchase.payment());
        }
    }

    /// Asks the agent to pay what it cannot pay: an order that is paid in cash.
    public void payInVain(Purchase purchase, Wallet wallet, String payee) {
        write(
                habits.payAt(),
                "支払依頼",
                "支払番号：%s\n支払先：%s\n金額：%d円\n".formatted(purchase.order(), payee, purchase.yen())
                        + wallet.proof());
    }

    /// Waits for the mail that says the payment was made.
    public void awaitPaid(Purchase purchase) {
        next(
                "payment notice",
                l -> l.text().contains(purchase.payment()) && Told.form(l.text()).isEmpty());
    }

    /// Waits for the mail that says the parcel is there.
    public void awaitArrival(Purchase purchase) {
        next(
                "arrival notice",
                l -> l.text().contains(purchase.shipping()) && Told.form(l.text()).isEmpty());
    }

    /// Types a wrong secret once, then the right one.
    public void collect(Purchase purchase, Visitor visitor) {
        String wrong = new StringBuilder(purchase.secret()).reverse().toString();
        visitor.type(purchase.shipping(), wrong);
        if (!visitor.collect(purchase.shipping(), purchase.secret(), habits.patience())) {
            throw new Disappointed("the terminal does not accept number and secret");
        }
    }

    /// Waits for the mail that says it was collected.
    public void awaitCollected(Purchase purchase) {
        next("collection notice", l -> l.text().contains(purchase.shipping()));
    }

    private Letter acknowledgement() {
        return next("acknowledgement", l -> Told.value(l.text(), "受取番号", "Pickup").isPresent());
    }

    private static String privatePage(Letter letter) {
        return Told.link(letter.text(), "/p/")
                .orElseThrow(() -> new Disappointed("no private page in the mail"));
    }

    private void write(String to, String subject, String text) {
        post.send(to, subject, text + "\n-- \n" + habits.signature() + "\n");
    }

    /// The next mail that fits, skipping others and repeats.
    private Letter next(String what, Predicate<Letter> which) {
        int after = read;
        Letter letter =
                post.await(after, which, habits.patience())
                        .orElseThrow(() -> new Disappointed("no mail with the " + what));
        read = letter.number();
        return letter;
    }

    private Page insist(Supplier<Page> step) {
        return Patience.find(() -> once(step), habits.patience())
                .orElseThrow(() -> new Disappointed("a page does not open"));
    }

    private static Optional<Page> once(Supplier<Page> step) {
        try {
            return Optional.of(step.get()).filter(p -> p.status() < 500);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String told(Letter letter, String... labels) {
        return Told.needed(letter.text(), labels);
    }
}
