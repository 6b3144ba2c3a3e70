【${hub}】<#if lost>お荷物が見当たりません<#else>お荷物が返送されます</#if>（…${shippingTail}）
