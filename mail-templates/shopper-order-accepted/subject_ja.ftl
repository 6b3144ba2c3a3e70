【${store}】ご注文を承りました（…${orderTail}）
