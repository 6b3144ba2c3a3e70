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
    "payment-agent/missing": "please choose how to pay",
    "payment-agent/unknown": "not a way to pay here; see the list",
    "payment-agent/too-long": "please write the agent's name only"}>
<#return "    ← " + (words[field + "/" + kind]!"please write this again")>
</#function>
===== order form starts here =====
Store: ${store}${note("store")}
<#list lines as line>
Item: ${line.item}${line.itemProblem?has_content?then(note("item", line.itemProblem), "")}
Quantity: ${line.quantity}${line.quantityProblem?has_content?then(note("quantity", line.quantityProblem), "")}
<#sep>

</#sep>
</#list>
Pickup: ${pickupPoint}${note("pickup-point")}
Payment: ${paymentAgent}${note("payment-agent")}
===== order form ends here =====
