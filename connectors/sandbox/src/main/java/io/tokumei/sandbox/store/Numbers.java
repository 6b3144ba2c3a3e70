// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import java.util.random.RandomGenerator;

/// Numbers a store makes up.
final class Numbers {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String COMPANY_PREFIX = "34912345";
    private static final int SSCC_DIGITS = 17;

    private final RandomGenerator random;

    Numbers(RandomGenerator random) {
        this.random = random;
    }

    String crockford(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }

    /// A serial shipping container code: 17 digits and a check digit (GS1 General Specifications).
    static String sscc(long serial) {
        int room = SSCC_DIGITS - COMPANY_PREFIX.length();
        String digits = COMPANY_PREFIX + ("%0" + room + "d").formatted(serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
