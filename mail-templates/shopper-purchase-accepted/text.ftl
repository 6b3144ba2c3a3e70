<#import "/_shared/text.ftl" as t>
${agent} has bought for you, in its own name.
${store} knows ${agent} as the buyer, and nothing
of you; you will hear from ${agent} alone.

* Your numbers
  Payment    ${payment}
  Pickup     ${shipping}   (when you collect)

* Your secret
<#if secret?has_content>
  ${secret}
  Type the pickup number and this secret at the pickup point. Keep it,
  and show it to nobody you would not let collect the parcel.
<#else>
  It is not in this mail. Read it on your private page:
  ${page}
</#if>

* What was bought
<#list lines as line>
  ${line.quantity} x ${line.name} (${line.code})
</#list>

* What it costs
<#list prices as price>
  ${t.priceOf(price.kind)}  ${price.amount}
</#list>
  Total  ${total}

* Pickup point
  ${pickupPoint}

* How it is paid
  ${agent} pays from your account, if the price is within your limit and
  your balance covers it. The next mail tells you.

* Where it is now
  ${board}
<#if page?has_content>
* Everything about this order (keep this link to yourself)
  ${page}
</#if>
<@t.foot/>
