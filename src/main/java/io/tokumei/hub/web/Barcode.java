// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/// A number as a Code 128 bar code, drawn for paper.
final class Barcode {
    private Barcode() {}

    /// The bars as an SVG image in a `data:` address. The number in letters is left to the page.
    static String image(String number) {
        var code = new Code128();
        code.setBarHeight(60);
        code.setQuietZoneHorizontal(10);
        code.setHumanReadableLocation(uk.org.okapibarcode.backend.HumanReadableLocation.NONE);
        code.setContent(number);
        var svg = new ByteArrayOutputStream();
        try {
            new SvgRenderer(svg, 1, Color.WHITE, Color.BLACK, true).render(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
