[${store}] Your order has lapsed (…${orderTail})
