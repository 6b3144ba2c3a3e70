// SPDX-License-Identifier: Apache-2.0
/// Drives the pages as people do: with a browser that has no JavaScript, and with plain HTTP.
@NullMarked
package io.tokumei.hub.web;

import org.jspecify.annotations.NullMarked;
