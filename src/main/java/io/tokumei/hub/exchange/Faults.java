// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Names faults without repeating content: messages of exceptions may quote what was read.
final class Faults {
    private static final int REFUSED_FROM = 550;
    private static final int REFUSED_TO = 559;
    private static final int DEEPEST = 20;

    private Faults() {}

    /// The kinds of an exception and of what caused it first.
    static String name(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        String outer = fault.getClass().getSimpleName();
        String inner = cause.getClass().getSimpleName();
        return outer.equals(inner) ? outer : outer + " by " + inner;
    }

    /// What a failed attempt to send came to: a mail server's refusal of a mail or mailbox (550 to
    /// 559) is final, anything else may pass.
    static Delivery delivery(Throwable fault) {
        Throwable each = fault;
        for (int i = 0; i < DEEPEST && each != null; i++) {
            int code = smtpCode(each);
            if (code >= REFUSED_FROM && code <= REFUSED_TO) {
                return new Delivery.Never("the mail server answered " + code);
            }
            each = next(each);
        }
        return new Delivery.Later(name(fault));
    }

    private static int smtpCode(Throwable fault) {
        return switch (fault) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault instanceof jakarta.mail.MessagingException mail
                        && mail.getNextException() != null
                ? mail.getNextException()
                : fault.getCause();
    }
}
