// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// The outcome of [As2Receiver#open(As2Request)].
///
/// @param received what the request was
/// @param answer what to answer, once it is safe to do so
public record Opened(Received received, As2Answer answer) {}
