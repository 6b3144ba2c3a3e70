// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToShopper;
import java.util.List;
import java.util.StringJoiner;

/// Tells a reading in lines a reviewer can read.
final class Readings {
    private Readings() {}

    static String told(Reading reading) {
        var lines = new StringJoiner("\n", "", "\n");
        reading.problem().ifPresent(p -> lines.add("quarantined: " + p));
        reading.intakes().forEach(i -> intake(lines, i));
        reading.answers().forEach(a -> answer(lines, a));
        return lines.length() == 1 ? "nothing\n" : lines.toString();
    }

    private static void intake(StringJoiner lines, Intake intake) {
        switch (intake) {
            case Intake.Order order -> {
                lines.add("order by " + asker(order.asker()));
                draft(lines, order.draft());
            }
            case Intake.PaymentRequest p -> {
                lines.add("payment by " + asker(p.asker().orElseThrow()));
                lines.add("  reference " + p.payment());
                lines.add("  payee " + p.payee());
                lines.add("  amount " + p.amount());
                lines.add("  code " + p.code().grouped());
                lines.add("  verification " + p.verification().value());
            }
            case Intake.Purchase p -> purchase(lines, p);
            case Intake.AccountRequest a -> {
                lines.add("account for " + asker(a.asker()));
                lines.add("  agent " + a.agent());
                a.chosen().ifPresent(v -> lines.add("  chosen " + v.value()));
            }
            case Intake.UnprovedMail u -> lines.add("unproved mail of " + asker(u.asker()));
            case Intake.OrderAcceptance _,
                    Intake.OrderRefusal _,
                    Intake.ShippingInstruction _,
                    Intake.InterchangeAnswer _,
                    Intake.Deposit _,
                    Intake.Payout _,
                    Intake.TransportReport _,
                    Intake.ParcelStored _,
                    Intake.CredentialPresented _,
                    Intake.CashTaken _,
                    Intake.CashReturned _,
                    Intake.CashRemittance _,
                    Intake.ParcelHandedOver _,
                    Intake.ParcelRefusedAtSite _,
                    Intake.TimePassed _,
                    Intake.SiteEventsRead _ ->
                    throw new AssertionError("no mail asks for that");
        }
    }

    private static void purchase(StringJoiner lines, Intake.Purchase p) {
        lines.add("purchase for " + asker(p.asker()));
        draft(lines, p.draft());
        p.limit().ifPresent(l -> lines.add("  limit " + l));
        lines.add("  code " + p.code().grouped());
        lines.add("  verification " + p.verification().value());
    }

    private static void answer(StringJoiner lines, Notice answer) {
        if (answer instanceof ToShopper.OrderFormReturned form) {
            lines.add("order form to " + to(form));
            draft(lines, form.draft());
            problems(lines, form.problems());
        } else if (answer instanceof ToShopper.AgentFormReturned form) {
            lines.add("agent form to " + to(form));
            problems(lines, form.problems());
        } else if (answer instanceof ToShopper.PurchaseFormReturned form) {
            lines.add("purchase form to " + to(form));
            draft(lines, form.draft());
            form.limit().ifPresent(l -> lines.add("  limit " + l));
            problems(lines, form.problems());
        } else {
            throw new AssertionError("no mail is answered with that");
        }
    }

    private static void draft(StringJoiner lines, OrderDraft draft) {
        lines.add("  store " + draft.store());
        draft.lines().forEach(l -> lines.add("  " + l.quantity() + " x " + l.item()));
        lines.add("  pickup " + draft.pickupPoint());
        lines.add("  agent " + draft.paymentAgent());
    }

    private static void problems(StringJoiner lines, List<Problem> problems) {
        problems.forEach(p -> lines.add("  problem " + p.field() + " " + p.kind()));
    }

    private static String asker(Intake.Asker asker) {
        return asker.address().value() + " (" + asker.language() + ")";
    }

    private static String to(ToShopper notice) {
        return notice.to().address().value() + " (" + notice.to().language() + ")";
    }
}
