// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Measures files, methods and parameter lists, and tells what is too large.
final class Sizes {
    private static final int MAIN_FILE_LINES = 300;
    private static final int TEST_FILE_LINES = 500;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 4;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Long> mainFiles = new ArrayList<>();
    private final List<Long> testFiles = new ArrayList<>();
    private final List<Long> mainMethods = new ArrayList<>();
    private final List<Long> testMethods = new ArrayList<>();
    private int types;
    private int hiddenTypes;

    static Sizes of(List<SourceFile> files) {
        Sizes sizes = new Sizes();
        files.forEach(sizes::measure);
        return sizes;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// The figures as a Markdown table.
    String report() {
        String hidden = types == 0 ? "-" : 100 * hiddenTypes / types + " %";
        return "# Sizes\n\n| thing | count | median | p95 | max |\n|---|---|---|---|---|\n"
                + row("main file lines", mainFiles)
                + row("test file lines", testFiles)
                + row("main method lines", mainMethods)
                + row("test method lines", testMethods)
                + "\nPackage-private top-level types in main code: "
                + hidden
                + "\n";
    }

    private void measure(SourceFile file) {
        long lines = file.lines().size();
        int limit = file.isTest() ? TEST_FILE_LINES : MAIN_FILE_LINES;
        (file.isTest() ? testFiles : mainFiles).add(lines);
        if (lines > limit) {
            findings.add(new Finding("file-lines", file.path(), lines + " > " + limit));
        }
        if (!file.isTest()) {
            file.unit().getTypeDecls().forEach(this::countType);
        }
        new Methods(file).scan(file.unit(), null);
    }

    private void countType(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            types++;
            hiddenTypes += type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1;
        }
    }

    private static String row(String thing, List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? ""
                : "| %s | %d | %d | %d | %d |%n"
                        .formatted(
                                thing,
                                sorted.size(),
                                percentile(sorted, 50),
                                percentile(sorted, 95),
                                sorted.getLast());
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final SourceFile file;
        private final Deque<ClassTree> enclosing = new ArrayDeque<>();

        Methods(SourceFile file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            enclosing.push(type);
            super.visitClass(type, null);
            enclosing.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long height = file.height(method);
            (file.isTest() ? testMethods : mainMethods).add(height);
            if (height > METHOD_LINES) {
                found("method-lines", method, height + " > " + METHOD_LINES);
            }
            int parameters = method.getParameters().size();
            if (parameters > PARAMETERS && !isExempt(method)) {
                found("parameters", method, parameters + " > " + PARAMETERS);
            }
            return super.visitMethod(method, null);
        }

        /// Constructors of records mirror their components; an override has its form from above.
        private boolean isExempt(MethodTree method) {
            boolean recordConstructor =
                    method.getReturnType() == null
                            && enclosing.element().getKind() == Tree.Kind.RECORD;
            return recordConstructor
                    || method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        }

        private void found(String rule, MethodTree method, String what) {
            findings.add(new Finding(rule, file.at(method), method.getName() + " " + what));
        }
    }
}
