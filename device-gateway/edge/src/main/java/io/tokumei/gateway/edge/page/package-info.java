// SPDX-License-Identifier: Apache-2.0
/// The pages of kiosk and clerk, and the answers for machines, over HTTP.
@NullMarked
package io.tokumei.gateway.edge.page;

import org.jspecify.annotations.NullMarked;
