// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.edi.EdiFormats;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hub serve`: the hub on configured partners, until it is told to stop.
@Command(name = "serve", description = "Runs the hub until it is told to stop.")
final class ServeCommand implements Callable<Integer> {
    /// The status that says: the process goes on.
    static final int RUNS = -1;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--until-ready",
            hidden = true,
            description = "Ends as soon as the hub is ready: a trial run.")
    private boolean untilReady;

    @Override
    public Integer call() {
        ConfigurableApplicationContext hub = start(options.environment());
        if (!untilReady) {
            return RUNS;
        }
        hub.getBean(EdiFormats.class).warmUp();
        return SpringApplication.exit(hub);
    }

    /// Starts everything; returns when the hub is ready.
    static ConfigurableApplicationContext start(ConfigurableEnvironment environment) {
        return start(environment, _ -> {});
    }

    /// Starts everything with more beans than the hub's own.
    static ConfigurableApplicationContext start(
            ConfigurableEnvironment environment,
            ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        Settings settings = SettingsLoader.load(environment);
        NamedFiles.require(settings);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("derived", Derived.properties(settings)));
        RouteFiles.log(settings);
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setEnvironment(environment);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(Settings.class, () -> settings);
            }
            more.initialize(context);
        });
        return application.run();
    }
}
