// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

import java.net.URI;
import java.security.cert.X509Certificate;

/// The other end of an AS2 connection.
public record As2Partner(String id, URI url, X509Certificate certificate) {}
