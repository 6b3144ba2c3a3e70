<#import "/_shared/text.ftl" as t>
${store} has accepted your order. Nobody needs your name or your home
address: your numbers and your secret are all it takes.

* Your numbers
  Order      ${order}
<#if agent?has_content>
  Payment    ${payment}   (when you pay)
</#if>
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

* Your order
<#list lines as line>
  ${line.quantity} x ${line.name} (${line.code})
</#list>

* To pay
<#list prices as price>
  ${t.priceOf(price.kind)}  ${price.amount}
</#list>
  Total  ${total}

* Pickup point
  ${pickupPoint}

* How to pay
<#if agent?has_content>
  Write your contract code and verification into these lines and mail
  them to ${agent}, the payment agent:
  ${agentMail}
  Answering this mail with them works too. ${agent} is told the number
  and the amount, never the goods.

${form}

* No contract yet?
  Mail the two words "open account" to
  ${agentMail}
  You need no name for it. You get a deposit code, pay in any sum under
  it, and receive your contract code by mail.
<#else>
  In cash, when you collect the parcel: bring ${total}
  to the pickup point. Nothing is to be paid before.
</#if>

* Where it is now
  ${board}
<#if page?has_content>
* Everything about this order (keep this link to yourself)
  ${page}
</#if>
<@t.foot/>
