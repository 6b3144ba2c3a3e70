[${hub}] Your parcel goes back (…${shippingTail})
