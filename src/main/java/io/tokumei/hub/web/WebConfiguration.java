// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Brings the pages into the application, which supplies the flow's ports, the directory and
/// [WebSettings].
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {}
