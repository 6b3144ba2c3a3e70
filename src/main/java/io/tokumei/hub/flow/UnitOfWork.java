// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.util.function.Function;

/// Runs work in one database transaction: committed when the body returns, rolled back when it
/// throws.
public interface UnitOfWork {
    <R> R inTransaction(Function<Work, R> body);
}
