【${hub}】お預かりの期限が過ぎました（…${shippingTail}）
