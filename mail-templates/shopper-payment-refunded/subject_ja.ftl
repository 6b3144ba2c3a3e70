【${payee}】ご返金のお知らせ（…${paymentTail}）
