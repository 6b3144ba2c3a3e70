// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tokumei.hub.trade.Sensitive;
import java.io.Serializable;
import java.util.Set;

/// Rules about what classes do, rather than whom they know.
final class Conduct {
    /// `Type.method` that reads the clock, chance or the environment of the process.
    private static final Set<String> AMBIENT =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.Math.random",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.system",
                    "java.time.InstantSource.system",
                    "java.util.Date.<init>",
                    "java.util.UUID.randomUUID",
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.security.SecureRandom.<init>",
                    "java.security.SecureRandom.getInstanceStrong");

    private static final Set<String> EMPTY_NAMES =
            Set.of("Manager", "Impl", "Service", "Util", "Utils", "Helper", "Helpers");

    private final String base;
    private final Set<String> namedInFiles;

    /// @param namedInFiles words of the files that name classes: service lists, routes, settings
    Conduct(String base, Set<String> namedInFiles) {
        this.base = base;
        this.namedInFiles = Set.copyOf(namedInFiles);
    }

    /// Rule 8. Keys are made of chance: package `seal` is where it comes from.
    ArchRule nobodyBelowAppReadsClockChanceOrEnvironment() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackages(base + ".app..", base + ".seal..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("reads what is around", Conduct::isAmbient))
                .allowEmptyShould(true);
    }

    /// Rule 10; [Habits] sees to `toString`.
    ArchRule sensitiveTypesAreNotSerializable() {
        return noClasses()
                .that()
                .areAnnotatedWith(Sensitive.class)
                .should()
                .beAssignableTo(Serializable.class)
                .allowEmptyShould(true);
    }

    /// Rule 10: an exception that takes a sensitive value would tell it sooner or later.
    ArchRule exceptionsTakeNothingSensitive() {
        return classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should(not(dependOnSensitiveTypes()))
                .allowEmptyShould(true);
    }

    /// Rule 11.
    ArchRule publicTypesAreUsedElsewhere() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .and(DescribedPredicate.describe("are public at top level", Conduct::isPublicTop))
                .should(new Audience(namedInFiles))
                .allowEmptyShould(true);
    }

    /// Names that say nothing.
    ArchRule namesSaySomething() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveNameMatching(".*\\.\\w+(" + String.join("|", EMPTY_NAMES) + ")")
                .allowEmptyShould(true);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now =
                name.equals("now")
                        && owner.startsWith("java.time.")
                        && access.getTarget() instanceof CodeUnitCallTarget target
                        && target.getRawParameterTypes().stream()
                                .noneMatch(p ->
                                        p.getName().equals("java.time.Clock")
                                                || p.getName().equals("java.time.InstantSource"));
        return now || AMBIENT.contains(owner + "." + name);
    }

    private static boolean isPublicTop(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info");
    }

    private static ArchCondition<JavaClass> dependOnSensitiveTypes() {
        return new ArchCondition<>("depend on sensitive types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    boolean sensitive =
                            dependency.getTargetClass().isAnnotatedWith(Sensitive.class);
                    events.add(
                            new SimpleConditionEvent(type, sensitive, dependency.getDescription()));
                }
            }
        };
    }
}
