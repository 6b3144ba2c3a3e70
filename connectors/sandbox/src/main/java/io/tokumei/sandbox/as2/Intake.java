// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.as2lib.disposition.AS2DispositionException;
import com.helger.as2lib.disposition.DispositionType;
import com.helger.as2lib.exception.AS2Exception;
import com.helger.as2lib.exception.WrappedAS2Exception;
import com.helger.as2lib.message.AS2Message;
import com.helger.as2lib.message.IMessage;
import com.helger.as2lib.processor.module.AbstractProcessorModule;
import com.helger.as2lib.processor.storage.IProcessorStorageModule;
import com.helger.as2lib.util.AS2Helper;
import jakarta.mail.internet.MimeBodyPart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands each received message to its owner before the MDN is sent. A message of a stranger, or one
/// that was not both signed and encrypted, is refused.
final class Intake extends AbstractProcessorModule {
    private final String partner;
    private final Consumer<Received> owner;

    Intake(String partner, Consumer<Received> owner) {
        this.partner = partner;
        this.owner = owner;
    }

    @Override
    public boolean canHandle(
            String action, IMessage message, @Nullable Map<String, Object> options) {
        return action.equals(IProcessorStorageModule.DO_STORE);
    }

    @Override
    public void handle(String action, IMessage message, @Nullable Map<String, Object> options)
            throws AS2Exception {
        if (!partner.equals(message.getAS2From())) {
            throw refused("authentication-failed", "The sender is unknown.");
        }
        if (!message.attrs().getAsBoolean(AS2Message.ATTRIBUTE_RECEIVED_SIGNED, false)
                || !message.attrs().getAsBoolean(AS2Message.ATTRIBUTE_RECEIVED_ENCRYPTED, false)) {
            throw refused(
                    "insufficient-message-security", "Messages must be signed and encrypted.");
        }
        try {
            MimeBodyPart data = Objects.requireNonNull(message.getData());
            String payload =
                    new String(data.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            String mic =
                    AS2Helper.getCryptoHelper()
                            .calculateMIC(data, ECryptoAlgorithmSign.DIGEST_SHA_256, true)
                            .getAsAS2String();
            String id = Objects.requireNonNull(message.getMessageID());
            owner.accept(new Received(id, payload, mic));
        } catch (Exception e) {
            throw WrappedAS2Exception.wrap(e);
        }
    }

    private static AS2Exception refused(String disposition, String why) {
        return new AS2DispositionException(
                DispositionType.createError(disposition), why, new SecurityException(why));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
