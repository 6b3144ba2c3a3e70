// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.trade.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may open which page. No session and no cookie: desks log in with each request, and a change
/// must come from our own pages ([SameOrigin]).
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .httpBasic(b -> b.realmName("Tokumei"))
                .addFilterBefore(new FormLimits(), BasicAuthenticationFilter.class)
                .addFilterBefore(new SameOrigin(), BasicAuthenticationFilter.class)
                .headers(h ->
                        h.contentSecurityPolicy(p -> p.policyDirectives(POLICY))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(a ->
                        a.requestMatchers("/desk/store/**")
                                .hasRole(Role.STORE.name())
                                .requestMatchers("/desk/agent/**")
                                .hasAnyRole(Role.PAYMENT_AGENT.name(), Role.PURCHASE_AGENT.name())
                                .requestMatchers("/desk/courier/**")
                                .hasRole(Role.COURIER.name())
                                .requestMatchers("/desk/point/**")
                                .hasRole(Role.PICKUP_POINT.name())
                                .requestMatchers("/desk/**")
                                .authenticated()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/console/**", "/actuator/**")
                                .hasRole(Role.OPERATOR.name())
                                .anyRequest()
                                .permitAll())
                .build();
    }

    @Bean
    PasswordEncoder passwords(Clock clock, Entropy entropy) {
        return new DeskPasswords(clock, entropy);
    }

    @Bean
    UserDetailsService logins(WebSettings settings, PasswordEncoder passwords) {
        List<UserDetails> users =
                settings.logins().stream().map(login -> user(login, passwords)).toList();
        return new InMemoryUserDetailsManager(users);
    }

    private static UserDetails user(DeskLogin login, PasswordEncoder passwords) {
        return User.withUsername(login.party().value())
                .password(passwords.encode(login.password()))
                .roles(login.role().name())
                .build();
    }
}
