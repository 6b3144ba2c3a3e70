// SPDX-License-Identifier: Apache-2.0
/// Tests of EDI documents: goldens in both directions, refusals to the exact error, mutations.
@NullMarked
package io.tokumei.hub.edi;

import org.jspecify.annotations.NullMarked;
