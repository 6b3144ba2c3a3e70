【${store}】お支払いの期限が過ぎました（…${paymentTail}）
