// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Things the code never does: silence a warning, skip a test, sleep, mock, start virtual threads,
/// or leave a sensitive type with a telling `toString`.
final class Habits {
    private static final Set<String> ANNOTATIONS =
            Set.of(
                    "SuppressWarnings",
                    "Disabled",
                    "DisabledIf",
                    "DisabledOnOs",
                    "DisabledIfEnvironmentVariable",
                    "DisabledIfSystemProperty",
                    "Ignore");

    /// Those that load classes keep their carriers, and can so stop the whole process.
    private static final Set<String> VIRTUAL_THREADS =
            Set.of(
                    "Thread.ofVirtual",
                    "Thread.startVirtualThread",
                    "Executors.newVirtualThreadPerTaskExecutor");

    private Habits() {}

    static List<Finding> in(SourceFile file) {
        List<Finding> findings = new ArrayList<>();
        new Scanner(file, findings).scan(file.unit(), null);
        return findings;
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final SourceFile file;
        private final List<Finding> findings;

        Scanner(SourceFile file, List<Finding> findings) {
            this.file = file;
            this.findings = findings;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            String name = simpleName(annotation.getAnnotationType().toString());
            if (ANNOTATIONS.contains(name)) {
                findings.add(new Finding("annotation", file.at(annotation), "@" + name));
            }
            return super.visitAnnotation(annotation, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
            String selected = select.toString();
            if (selected.equals("Thread.sleep")) {
                findings.add(new Finding("sleep", file.at(select), "wait for a condition instead"));
            }
            if (VIRTUAL_THREADS.contains(selected)) {
                findings.add(new Finding("virtual", file.at(select), "use platform threads"));
            }
            return super.visitMemberSelect(select, null);
        }

        @Override
        public @Nullable Void visitImport(ImportTree imported, @Nullable Void nothing) {
            String name = imported.getQualifiedIdentifier().toString();
            if (name.startsWith("org.mockito") || name.startsWith("org.easymock")) {
                findings.add(new Finding("mock", file.at(imported), name));
            }
            return super.visitImport(imported, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            boolean sensitive =
                    type.getModifiers().getAnnotations().stream()
                            .anyMatch(a ->
                                    simpleName(a.getAnnotationType().toString())
                                            .equals("Sensitive"));
            if (sensitive && type.getMembers().stream().noneMatch(this::isToString)) {
                findings.add(
                        new Finding(
                                "sensitive",
                                file.at(type),
                                type.getSimpleName() + " must mask its toString"));
            }
            return super.visitClass(type, null);
        }

        private boolean isToString(com.sun.source.tree.Tree member) {
            return member instanceof MethodTree method
                    && method.getName().contentEquals("toString")
                    && method.getParameters().isEmpty();
        }

        private static String simpleName(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
