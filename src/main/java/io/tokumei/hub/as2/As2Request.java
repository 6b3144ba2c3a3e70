// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// One HTTP request as the transport took it in.
///
/// @param method the HTTP method, as written on the wire
/// @param headers all request headers
/// @param body the request body after transfer decoding, octet for octet
public record As2Request(String method, Headers headers, Content body) {}
