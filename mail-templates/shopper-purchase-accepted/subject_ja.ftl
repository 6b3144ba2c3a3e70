【${agent}】ご依頼の品を注文しました（…${paymentTail}）
