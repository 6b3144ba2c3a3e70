// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.util;

record TradeManager(String name) {}
