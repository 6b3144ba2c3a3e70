// SPDX-License-Identifier: Apache-2.0
/// The contract between a pickup point and the hub: envelopes, their deterministic CBOR form, topic
/// names and the limits both sides keep.
@NullMarked
package io.tokumei.gateway.protocol;

import org.jspecify.annotations.NullMarked;
