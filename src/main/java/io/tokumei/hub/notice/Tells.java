// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the data element of `disclosure.yaml` that a component of a notice carries. A component
/// without it carries nothing about a person, the goods, the money or the right to collect.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Tells {
    String value();

    /// The only plan whose trades carry it; empty when trades of every plan do.
    String plan() default "";
}
