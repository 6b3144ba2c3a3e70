[${hub}] Parcel collected (…${shippingTail})
