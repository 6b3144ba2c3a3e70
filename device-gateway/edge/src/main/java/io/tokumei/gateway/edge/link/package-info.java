// SPDX-License-Identifier: Apache-2.0
/// The line to the hub: MQTT 5 over mutual TLS.
@NullMarked
package io.tokumei.gateway.edge.link;

import org.jspecify.annotations.NullMarked;
