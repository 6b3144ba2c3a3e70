${name.class.protectionDomain.classLoader}
