// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

/// A message that leaves the hub. Each family holds only what its role may know.
public sealed interface Notice permits ToShopper, ToStore, ToAgent, ToCourier, ToPickupPoint {}
