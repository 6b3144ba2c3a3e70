// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.mail;

/// Used from a place that must not know it.
public record Letter(String subject) {}
