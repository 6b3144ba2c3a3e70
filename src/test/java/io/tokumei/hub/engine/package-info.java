// SPDX-License-Identifier: Apache-2.0

/// Real engines for tests: databases, brokers, mail servers and partners, started once and shared.
@NullMarked
package io.tokumei.hub.engine;

import org.jspecify.annotations.NullMarked;
