// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Parses Java text with the JDK's own compiler.
final class Sources {
    private Sources() {}

    /// A file before parsing.
    record Text(String path, String text) {}

    /// Every Java file of every module.
    static List<SourceFile> all() {
        Path root = SourceTree.root();
        return parse(
                SourceTree.files(".java").stream()
                        .map(file ->
                                new Text(slashed(root.relativize(file)), SourceTree.read(file)))
                        .toList());
    }

    static SourceFile parse(String path, String text) {
        return parse(List.of(new Text(path, text))).getFirst();
    }

    static List<SourceFile> parse(List<Text> texts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<InMemory> files = texts.stream().map(InMemory::new).toList();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, diagnostics, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<SourceFile> parsed = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                String text = unit.getSourceFile().getCharContent(true).toString();
                parsed.add(new SourceFile(path, text, unit, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().forEach(Sources::refuseErrors);
        return parsed;
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static void refuseErrors(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            throw new IllegalArgumentException(diagnostic.getMessage(Locale.ROOT));
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final Text source;

        InMemory(Text source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
