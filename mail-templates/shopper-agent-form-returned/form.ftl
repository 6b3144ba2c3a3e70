<#function note field>
<#local kind = problems[field]!"">
<#if !kind?has_content><#return ""></#if>
<#local words = {
    "payment-reference": "as in the mail that accepted your order",
    "payee": "as in the mail that accepted your order",
    "amount": "such as JPY 3,300",
    "contract-code": "16 letters and digits, as we mailed them",
    "verification": "at least 8 letters or digits",
    "payment-agent": "there is no such agent; may stay empty"}>
<#return "    ← " + (kind == "missing")?then("please fill in, ", "") + (words[field]!"")>
</#function>
===== agent form starts here =====
Open account:    ← "yes" for an account, and nothing below
Payment agent:${note("payment-agent")}

Payment reference:${note("payment-reference")}
Payee:${note("payee")}
Amount:${note("amount")}
Contract code:${note("contract-code")}
Verification:${note("verification")}
===== agent form ends here =====
