【${payee}】お支払いを承りました（…${paymentTail}）
