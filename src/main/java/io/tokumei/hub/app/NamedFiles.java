// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Passwords and certificates that partner files and settings name, and that have to lie there
/// before anything starts.
///
/// @param passwords files that are missing and that the hub can make
/// @param certificates files that are missing and that partners have to send, with their AS2 id
record NamedFiles(List<Path> passwords, List<Certificate> certificates) {
    NamedFiles {
        passwords = List.copyOf(passwords);
        certificates = List.copyOf(certificates);
    }

    /// A certificate of a partner.
    record Certificate(Path file, String as2Id) {}

    /// Some of them are missing: the message names all, and what makes them.
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    /// Those that are missing.
    static NamedFiles missing(Settings settings) {
        List<Path> passwords = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        for (PartnerFile partner : PartnerFolder.of(settings.partnersDir()).files()) {
            Stream.of(partner.jmsPassword(), partner.deskPassword())
                    .flatMap(file -> file.stream())
                    .forEach(passwords::add);
            partner.as2()
                    .ifPresent(
                            as2 -> certificates.add(new Certificate(as2.certificate(), as2.id())));
        }
        String operator = settings.web().operatorPasswordFile();
        if (!operator.isEmpty()) {
            passwords.add(Path.of(operator).toAbsolutePath());
        }
        passwords.removeIf(Files::exists);
        certificates.removeIf(each -> Files.exists(each.file()));
        return new NamedFiles(passwords, certificates);
    }

    /// @throws Missing when a file is
    static void require(Settings settings) {
        NamedFiles missing = missing(settings);
        if (!missing.isEmpty()) {
            throw new Missing(missing.sentence(settings.partnersDir()));
        }
    }

    boolean isEmpty() {
        return passwords.isEmpty() && certificates.isEmpty();
    }

    private String sentence(Path partners) {
        var text = new StringBuilder("these files are named and missing:\n");
        passwords.forEach(file -> text.append("  %s (password)%n".formatted(shown(file))));
        certificates.forEach(each ->
                text.append(
                        "  %s (AS2 certificate of %s)%n"
                                .formatted(shown(each.file()), each.as2Id())));
        String command = "  ./hub partner prepare --partners " + shown(partners);
        if (!passwords.isEmpty()) {
            text.append("This command makes the passwords:\n").append(command).append('\n');
        }
        if (!certificates.isEmpty()) {
            text.append("Partners send their certificates. To try the hub before they did:\n")
                    .append(command)
                    .append(" --stand-ins\n");
        }
        return text.toString().stripTrailing();
    }

    /// As somebody in the working folder would write it.
    static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}
