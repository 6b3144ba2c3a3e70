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
    "purchase-agent/missing": "買物代行をお選びください",
    "purchase-agent/unknown": "下の一覧にない買物代行です",
    "purchase-agent/too-long": "名前だけをご記入ください",
    "limit/unreadable": "3,300円 のようにご記入ください",
    "contract-code/missing": "ご記入ください",
    "contract-code/unreadable": "お知らせした英数字16文字です",
    "verification/missing": "ご記入ください",
    "verification/unreadable": "英数字8文字以上です"}>
<#return "　← " + (words[field + "/" + kind]!"もう一度ご記入ください")>
</#function>
===== 購入依頼 ここから =====
店舗：${store}${note("store")}
<#list lines as line>
商品コード：${line.item}${line.itemProblem?has_content?then(note("item", line.itemProblem), "")}
数量：${line.quantity}${line.quantityProblem?has_content?then(note("quantity", line.quantityProblem), "")}
<#sep>

</#sep>
</#list>
受取場所：${pickupPoint}${note("pickup-point")}
買物代行：${paymentAgent}${note("purchase-agent")}
上限金額：${limit}${note("limit")}
契約コード：____${note("contract-code")}
確認情報：____${note("verification")}
===== 購入依頼 ここまで =====
