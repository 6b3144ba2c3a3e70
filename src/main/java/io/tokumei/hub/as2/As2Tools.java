// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.time.InstantSource;

/// What the engine takes from its surroundings.
///
/// @param providers the cryptographic providers and their randomness
/// @param clock judges certificates and dates receipts and signatures
public record As2Tools(Providers providers, InstantSource clock) {}
