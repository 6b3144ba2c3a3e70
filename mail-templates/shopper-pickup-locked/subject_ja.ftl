【${hub}】お受け取りを止めています（…${shippingTail}）
