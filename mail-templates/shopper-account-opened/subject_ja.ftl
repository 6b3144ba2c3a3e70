【${agent}】口座を開設しました（…${accountTail}）
