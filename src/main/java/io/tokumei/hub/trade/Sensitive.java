// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a type whose value is sealed wherever it rests and masked wherever it prints.
///
/// The value names the data class: values of one class in one trade share one data key, and
/// deleting that key erases them. A marked type overrides `toString` and offers a static `erased()`
/// that stands in once its key is gone.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sensitive {
    /// The data class: `contact`, `items`, `secret` or `contract`.
    String value();
}
