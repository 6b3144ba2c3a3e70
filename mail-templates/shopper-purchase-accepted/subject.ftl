[${agent}] Bought for you (…${paymentTail})
