${name} ${absent.value}
