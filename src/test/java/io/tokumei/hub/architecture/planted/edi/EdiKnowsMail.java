// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.edi;

import io.tokumei.hub.architecture.planted.mail.Letter;

record EdiKnowsMail(Letter letter) {}
