<#-- どの本文にもつく結びの文 -->
<#macro foot>

-- 
${hub}  ${web}
このメールは機械が書いています。お名前やご住所は要りませんので、
お送りにならないでください。
</#macro>
<#-- 代金の内訳の呼び名 -->
<#function priceOf kind>
<#return {"goods": "商品", "shipping": "送料", "fee": "手数料"}[kind]>
</#function>
