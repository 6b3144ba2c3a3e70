// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Holds when a public type has somebody to be public for: another package uses it, a file names
/// it, or it stands in the public signature of a type of which that is true.
final class Audience extends ArchCondition<JavaClass> {
    private final Set<String> namedInFiles;
    private final Set<JavaClass> heard = new HashSet<>();

    Audience(Set<String> namedInFiles) {
        super("be used by another package or named in a file");
        this.namedInFiles = Set.copyOf(namedInFiles);
    }

    @Override
    public void init(Collection<JavaClass> types) {
        types.stream().filter(this::isUsed).forEach(this::hear);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String complaint = type.getName() + " is public for nobody";
        events.add(new SimpleConditionEvent(type, heard.contains(type), complaint));
    }

    private boolean isUsed(JavaClass type) {
        return type.getSimpleName().equals("Main")
                || type.isAnnotation()
                || namedInFiles.contains(type.getName())
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(d -> !samePackage(d.getOriginClass(), type));
    }

    private void hear(JavaClass type) {
        if (heard.add(type)) {
            withNested(type)
                    .flatMap(Audience::signature)
                    .map(Audience::topLevel)
                    .filter(other -> samePackage(other, type))
                    .forEach(this::hear);
        }
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return type.getPackage().getClassesInPackageTree().stream()
                .filter(candidate -> topLevel(candidate).equals(type));
    }

    private static Stream<JavaClass> signature(JavaClass type) {
        Stream<JavaType> above =
                Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
        Stream<JavaType> members =
                type.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                        .flatMap(Audience::types);
        return Stream.concat(above, members).flatMap(t -> t.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Audience::topLevel).orElse(type);
    }

    private static boolean samePackage(JavaClass one, JavaClass other) {
        return one.getPackageName().equals(other.getPackageName());
    }
}
