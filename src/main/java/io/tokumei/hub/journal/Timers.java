// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tokumei.hub.flow.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/// Runs timers. When each is due next stands in the database, so a restart forgets none, and of all
/// processes on one database one runs each. What failed, or died with its process, runs again.
public final class Timers implements AutoCloseable {
    private static final int THREADS = 2;
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    private Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Nothing runs yet.
    ///
    /// @param process a name no other process has
    /// @param look how often to look for what is due
    record Plan(String process, Duration look, List<Timer> timers) {
        Plan {
            timers = List.copyOf(timers);
        }
    }

    static Timers of(DataSource source, Clock clock, Plan plan) {
        return new Timers(
                Scheduler.create(source)
                        .startTasks(plan.timers().stream().map(Timers::task).toList())
                        .schedulerName(new SchedulerName.Fixed(plan.process()))
                        .clock(clock::now)
                        .threads(THREADS)
                        .pollUsingLockAndFetch(0.5, 1)
                        .pollingInterval(plan.look())
                        .heartbeatInterval(HEARTBEAT)
                        .shutdownMaxWait(PATIENCE)
                        .build());
    }

    private static RecurringTask<Void> task(Timer timer) {
        return Tasks.recurring(timer.name(), FixedDelay.of(timer.every()))
                .execute((_, _) -> timer.work().run());
    }

    /// Begins to look for what is due.
    public void start() {
        scheduler.start();
    }

    /// Waits up to ten seconds for what runs.
    @Override
    public void close() {
        scheduler.stop();
    }
}
