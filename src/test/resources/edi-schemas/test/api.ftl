${name?api.class.name}
