[${store}] Not paid yet (…${paymentTail})
