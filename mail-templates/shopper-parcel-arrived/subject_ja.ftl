【${hub}】お荷物が着きました（…${shippingTail}）
