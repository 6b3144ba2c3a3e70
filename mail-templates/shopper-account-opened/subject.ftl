[${agent}] Account opened (…${accountTail})
