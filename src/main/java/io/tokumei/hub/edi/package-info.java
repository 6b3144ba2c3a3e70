// SPDX-License-Identifier: Apache-2.0
/// EDI documents: read, checked, answered, mapped by template files, and written.
@NullMarked
package io.tokumei.hub.edi;

import org.jspecify.annotations.NullMarked;
