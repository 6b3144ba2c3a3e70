// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.trade.Contact;

/// Automatic answers to shoppers, with the limits that keep them from being turned on a bystander.
final class Answers {
    /// Most automatic answers to one address and day.
    static final int PER_DAY = 20;

    private final Secrets secrets;

    Answers(Secrets secrets) {
        this.secrets = secrets;
    }

    static Contact contact(Intake.Asker asker) {
        return new Contact(asker.address(), asker.language(), asker.medium(), "");
    }

    /// Sends an answer unless the address has had its share today.
    void answer(Step step, ToShopper answer) {
        if (count(step, answer.to()) <= PER_DAY) {
            step.work().send(answer, "inbox:" + step.cause().value());
        }
    }

    /// Answers a sender who may be forged: one small mail a day.
    void answerUnproved(Step step, Intake.UnprovedMail mail) {
        Contact contact = contact(mail.asker());
        if (count(step, contact) <= 1) {
            step.work()
                    .send(new ToShopper.SenderNotProved(contact), "inbox:" + step.cause().value());
        }
    }

    private int count(Step step, Contact contact) {
        return step.work().countAnswer(secrets.lookupKey("answer", contact.address().canonical()));
    }
}
