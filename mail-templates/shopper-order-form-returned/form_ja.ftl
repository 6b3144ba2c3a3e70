<#function note field own="">
<#local kind = own?has_content?then(own, problems[field]!"")>
<#if !kind?has_content><#return ""></#if>
<#local words = {
    "store/missing": "店舗をご記入ください",
    "store/unknown": "下の一覧にない店舗です",
    "store/too-long": "店舗の名前だけをご記入ください",
    "item/missing": "商品コードをご記入ください",
    "item/unknown": "この店舗にない商品です",
    "item/too-long": "商品の行が多すぎるか長すぎます",
    "quantity/missing": "数量をご記入ください",
    "quantity/unreadable": "1から999までの数でご記入ください",
    "pickup-point/missing": "下の一覧からお選びください",
    "pickup-point/unknown": "下の一覧にない場所です",
    "pickup-point/home-address": "ご住所ではなく一覧の場所をどうぞ",
    "pickup-point/too-long": "場所の名前だけをご記入ください",
    "payment-agent/missing": "支払の方法をお選びください",
    "payment-agent/unknown": "下の一覧からお選びください",
    "payment-agent/too-long": "名前だけをご記入ください"}>
<#return "　← " + (words[field + "/" + kind]!"もう一度ご記入ください")>
</#function>
===== 注文書 ここから =====
店舗：${store}${note("store")}
<#list lines as line>
商品コード：${line.item}${line.itemProblem?has_content?then(note("item", line.itemProblem), "")}
数量：${line.quantity}${line.quantityProblem?has_content?then(note("quantity", line.quantityProblem), "")}
<#sep>

</#sep>
</#list>
受取場所：${pickupPoint}${note("pickup-point")}
支払：${paymentAgent}${note("payment-agent")}
===== 注文書 ここまで =====
