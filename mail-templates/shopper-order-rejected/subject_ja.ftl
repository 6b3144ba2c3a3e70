【${store}】ご注文をお受けできませんでした（…${orderTail}）
