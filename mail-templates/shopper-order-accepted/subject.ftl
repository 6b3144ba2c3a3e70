[${store}] Order accepted (…${orderTail})
