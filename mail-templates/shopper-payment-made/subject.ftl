[${payee}] Paid (…${paymentTail})
