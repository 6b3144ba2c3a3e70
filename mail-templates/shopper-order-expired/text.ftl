<#import "/_shared/text.ftl" as t>
Your order ${order} with ${store} was not
paid in time, so it has lapsed. Nothing was charged, and nothing will
be sent.

What you can do: order again, if you still want the goods.
<#if storeLink?has_content>
${storeLink}
</#if>
An empty mail to ${orderMail} brings the order form.
<@t.foot/>
