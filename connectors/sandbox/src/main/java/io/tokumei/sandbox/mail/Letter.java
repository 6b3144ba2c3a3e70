// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

/// A mail as a person reads it.
///
/// @param text its plain text
/// @param header its header fields, unfolded, one a line
public record Letter(
        int number, String from, String subject, String messageId, String text, String header) {}
