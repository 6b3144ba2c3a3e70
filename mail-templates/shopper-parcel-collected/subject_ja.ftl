【${hub}】お荷物をお渡ししました（…${shippingTail}）
