<#import "/_shared/text.ftl" as t>
Your order with ${store} was not paid in time, so it has
lapsed (payment number ${payment}).
Nothing was charged, and nothing will be sent.

What you can do: order again, if you still want the goods.
<#if storeLink?has_content>
${storeLink}
</#if>
An empty mail to ${orderMail} brings the order form.
<@t.foot/>
