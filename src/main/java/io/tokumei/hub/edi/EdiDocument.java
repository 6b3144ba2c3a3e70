// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;

/// An interchange ready to be sent.
///
/// @param reference its control reference (UNB 0020), which the receiver's CONTRL will quote
/// @param messageType the message it holds, such as `ORDERS`
public record EdiDocument(String reference, String messageType, Bytes bytes) {}
