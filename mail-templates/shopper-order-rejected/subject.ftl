[${store}] Order not accepted (…${orderTail})
