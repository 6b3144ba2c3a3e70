【${store}】まだお支払いしていません（…${paymentTail}）
