<#function note field own="">
<#local kind = own?has_content?then(own, problems[field]!"")>
<#if !kind?has_content><#return ""></#if>
<#local words = {
    "store/missing": "please fill in the store",
    "store/unknown": "there is no such store; see the list below",
    "store/too-long": "please write the name of the store only",
    "item/missing": "please fill in the item code",
    "item/unknown": "the store has no such item; see the list",
    "item/too-long": "too many or too long item lines",
    "quantity/missing": "please fill in the quantity",
    "quantity/unreadable": "please write a number from 1 to 999",
    "pickup-point/missing": "please choose a pickup point from the list",
    "pickup-point/unknown": "there is no such place; see the list",
    "pickup-point/home-address": "never a home address: see the list",
    "pickup-point/too-long": "please write the name of the place only",
    "purchase-agent/missing": "please choose a purchase agent",
    "purchase-agent/unknown": "there is no such agent; see the list",
    "purchase-agent/too-long": "please write the agent's name only",
    "limit/unreadable": "please write a sum, such as JPY 3,300",
    "contract-code/missing": "please fill in",
    "contract-code/unreadable": "16 letters and digits, as mailed",
    "verification/missing": "please fill in",
    "verification/unreadable": "8 letters and digits or more"}>
<#return "    ← " + (words[field + "/" + kind]!"please write this again")>
</#function>
===== purchase request starts here =====
Store: ${store}${note("store")}
<#list lines as line>
Item: ${line.item}${line.itemProblem?has_content?then(note("item", line.itemProblem), "")}
Quantity: ${line.quantity}${line.quantityProblem?has_content?then(note("quantity", line.quantityProblem), "")}
<#sep>

</#sep>
</#list>
Pickup: ${pickupPoint}${note("pickup-point")}
Purchase agent: ${paymentAgent}${note("purchase-agent")}
Price limit: ${limit}${note("limit")}
Contract code: ____${note("contract-code")}
Verification: ____${note("verification")}
===== purchase request ends here =====
