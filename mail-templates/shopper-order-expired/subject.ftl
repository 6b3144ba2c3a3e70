[${store}] Your order has lapsed (…${paymentTail})
