// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.List;

/// One Java file, parsed but not attributed: names are text, types are not resolved.
///
/// @param path from the root of the tree, with slashes
record SourceFile(String path, String text, CompilationUnitTree unit, SourcePositions positions) {
    boolean isTest() {
        return path.contains("src/test/") || path.contains("src/bench/");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Where a part of the file begins, as `path:line`.
    String at(Tree part) {
        return path + ":" + line(positions.getStartPosition(unit, part));
    }

    /// Lines from the first character of a part to its last.
    long height(Tree part) {
        return line(positions.getEndPosition(unit, part))
                - line(positions.getStartPosition(unit, part))
                + 1;
    }

    private long line(long position) {
        return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
    }
}
