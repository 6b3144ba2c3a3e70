// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Finds a `default` in a switch over a sealed type or an enum of our own: it would hide from the
/// compiler that a new case was forgotten. Types are compared by their simple names.
final class Choices {
    private final Map<String, Set<String>> constantsByEnum = new HashMap<>();
    private final Set<String> sealed = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    static List<Finding> in(List<SourceFile> files) {
        Choices choices = new Choices();
        files.forEach(f -> new SealedTypes(choices).scan(f.unit(), null));
        files.forEach(f -> new Members(choices).scan(f.unit(), null));
        List<Finding> findings = new ArrayList<>();
        files.forEach(f -> new Switches(choices, f, findings).scan(f.unit(), null));
        return findings;
    }

    private static String simpleName(Tree type) {
        String name = type.toString();
        int generic = name.indexOf('<');
        String raw = generic < 0 ? name : name.substring(0, generic);
        return raw.substring(raw.lastIndexOf('.') + 1);
    }

    private static final class SealedTypes extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Choices choices;

        SealedTypes(Choices choices) {
            this.choices = choices;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String name = type.getSimpleName().toString();
            if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                choices.sealed.add(name);
            }
            if (type.getKind() == Tree.Kind.ENUM) {
                choices.constantsByEnum.put(name, constants(type));
            }
            return super.visitClass(type, null);
        }

        private static Set<String> constants(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(v -> v.getType() != null)
                    .filter(v -> type.getSimpleName().contentEquals(simpleName(v.getType())))
                    .map(v -> v.getName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final class Members extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Choices choices;

        Members(Choices choices) {
            this.choices = choices;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            Stream<Tree> above =
                    Stream.concat(
                            type.getImplementsClause().stream(),
                            Stream.ofNullable(type.getExtendsClause()));
            if (above.map(Choices::simpleName).anyMatch(choices.sealed::contains)) {
                choices.members.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, null);
        }
    }

    private static final class Switches extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Choices choices;
        private final SourceFile file;
        private final List<Finding> findings;

        Switches(Choices choices, SourceFile file, List<Finding> findings) {
            this.choices = choices;
            this.file = file;
            this.findings = findings;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
            check(tree, tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(
                SwitchExpressionTree tree, @Nullable Void nothing) {
            check(tree, tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void check(Tree tree, List<? extends CaseTree> cases) {
            List<CaseLabelTree> labels = new ArrayList<>();
            cases.forEach(c -> labels.addAll(c.getLabels()));
            boolean open = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (open && (isOwnEnum(labels) || isOwnSealed(labels))) {
                findings.add(
                        new Finding("default", file.at(tree), "in a switch over our own type"));
            }
        }

        private boolean isOwnEnum(List<CaseLabelTree> labels) {
            Set<String> constants = new HashSet<>();
            for (CaseLabelTree label : labels) {
                if (label instanceof ConstantCaseLabelTree constant
                        && constant.getConstantExpression() instanceof IdentifierTree identifier) {
                    constants.add(identifier.getName().toString());
                }
            }
            return !constants.isEmpty()
                    && choices.constantsByEnum.values().stream()
                            .anyMatch(known -> known.containsAll(constants));
        }

        private boolean isOwnSealed(List<CaseLabelTree> labels) {
            return labels.stream()
                    .filter(PatternCaseLabelTree.class::isInstance)
                    .map(label -> typeOf((PatternCaseLabelTree) label))
                    .anyMatch(choices.members::contains);
        }

        private static String typeOf(PatternCaseLabelTree label) {
            Tree pattern = label.getPattern();
            if (pattern instanceof BindingPatternTree binding) {
                Tree type = binding.getVariable().getType();
                return type == null ? "" : simpleName(type);
            }
            return pattern instanceof DeconstructionPatternTree deconstruction
                    ? simpleName(deconstruction.getDeconstructor())
                    : "";
        }
    }
}
