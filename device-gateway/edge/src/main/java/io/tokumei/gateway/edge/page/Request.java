// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

/// What a page needs of an HTTP request.
record Request(Language language, Form query, Form form) {}
