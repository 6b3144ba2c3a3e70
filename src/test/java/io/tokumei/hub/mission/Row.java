// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Claims that the annotated test (or every test of the annotated class) proves a row of the
/// mission checklist through the real channel. A row that `mission/rows.tsv` does not list fails
/// the run.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Row.List.class)
public @interface Row {
    /// Identity of the row, such as `E1-01`.
    String value();

    /// Several rows proved by one test.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {
        /// The rows claimed.
        Row[] value();
    }
}
