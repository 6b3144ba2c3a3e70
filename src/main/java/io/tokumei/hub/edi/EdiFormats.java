// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

/// The guides, directories and the mapping runtime that reading and writing share; one for the
/// whole process. Loading reads the guides and starts nothing else: directories and the mapping
/// runtime come with the first document, or with `warmUp`.
public final class EdiFormats {
    private final Guides guides;
    private final Mappings mappings = new Mappings();

    private EdiFormats(Guides guides) {
        this.guides = guides;
    }

    /// Throws where a guide is broken.
    public static EdiFormats load() {
        return new EdiFormats(Guides.load());
    }

    /// Reads every directory and starts the mapping runtime, so that the first document is as quick
    /// as the next. Takes one to two seconds of processor time; may run beside everything else.
    public void warmUp() {
        guides.all().forEach(guides::directory);
        mappings.start();
    }

    Guides guides() {
        return guides;
    }

    Mappings mappings() {
        return mappings;
    }
}
