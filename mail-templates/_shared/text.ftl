<#-- Sentences that end every text part. -->
<#macro foot>

-- 
${hub}  ${web}
This mail was written by a machine. Please never
send us your name or your home address: we need neither.
</#macro>
<#-- What each kind of part of a price is called. -->
<#function priceOf kind>
<#return {"goods": "Goods", "shipping": "Shipping", "fee": "Fees"}[kind]>
</#function>
