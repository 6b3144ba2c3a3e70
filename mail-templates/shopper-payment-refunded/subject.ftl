[${payee}] Your money is back in your account (…${paymentTail})
