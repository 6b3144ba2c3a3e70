// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Watches every run of tests and writes the coverage report when it ends.
public final class CoverageListener implements TestExecutionListener {
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
    private volatile Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (identifier.isTest()) {
            record(identifier, passed);
        } else if (!passed) {
            failAllBelow(identifier);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        record(identifier, false);
        failAllBelow(identifier);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        CoverageFiles.standard().add(new Outcomes(seen));
    }

    private void failAllBelow(TestIdentifier container) {
        plan.ifPresent(p -> p.getDescendants(container).forEach(below -> record(below, false)));
    }

    private void record(TestIdentifier identifier, boolean passed) {
        identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getClassName() + "#" + source.getMethodName())
                .filter(test -> !Claims.of(test).isEmpty())
                .ifPresent(test -> seen.merge(test, passed, Boolean::logicalAnd));
    }
}
