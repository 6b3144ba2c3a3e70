// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

/// Public, although no other package uses it.
public record NeedlesslyPublic(String name) {}
