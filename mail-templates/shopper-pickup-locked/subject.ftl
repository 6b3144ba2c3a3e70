[${hub}] Pickup locked (…${shippingTail})
