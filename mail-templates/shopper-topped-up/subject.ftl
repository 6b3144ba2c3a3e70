[${hub}] Deposit received
