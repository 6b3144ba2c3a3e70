【${hub}】<#if lastCall>まもなく返送となります：お荷物のお受け取りのお願い<#else>お荷物をお預かりしています</#if>（…${shippingTail}）
