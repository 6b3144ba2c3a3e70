[${hub}] Your parcel is there (…${shippingTail})
