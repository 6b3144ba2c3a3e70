// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A password in a file of its own.
final class PasswordFile {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private PasswordFile() {}

    /// The first line, without blanks at its ends.
    ///
    /// @throws PartnerFault when the file is missing, or the password too short or too long
    static String read(Path file) {
        try {
            String password = Files.size(file) > 1_000 ? "" : Files.readString(file).strip();
            if (password.length() < SHORTEST || password.length() > LONGEST) {
                throw new PartnerFault(file, 1, "a password has 8 to 200 characters");
            }
            return password;
        } catch (IOException e) {
            throw new PartnerFault(file, 1, "the password file cannot be read");
        }
    }
}
