<#function note field>
<#local kind = problems[field]!"">
<#if !kind?has_content><#return ""></#if>
<#local words = {
    "payment-reference": "ご注文を承ったメールのとおりに",
    "payee": "ご注文を承ったメールのとおりに",
    "amount": "3,300円 のように",
    "contract-code": "お知らせした英数字16文字",
    "verification": "英数字8文字以上",
    "payment-agent": "見当たりません（空でもかまいません）"}>
<#return "　← " + (kind == "missing")?then("ご記入ください。", "") + (words[field]!"")>
</#function>
===== 支払代行への書式 ここから =====
口座開設：　← 開設のときだけ「希望」と。下は空のまま
支払代行：${note("payment-agent")}

支払番号：${note("payment-reference")}
支払先：${note("payee")}
金額：${note("amount")}
契約コード：${note("contract-code")}
確認情報：${note("verification")}
===== 支払代行への書式 ここまで =====
