<#import "/_shared/text.ftl" as t>
${store} cannot take your order ${order}.
Nothing was charged, and nothing will be sent.

What you can do: look at what the store has now, and order again.
<#if storeLink?has_content>
${storeLink}
</#if>
<#if throughAgent>
The words "purchase request" mailed to ${agentMail}
bring the form.
<#else>
An empty mail to ${orderMail} brings the order form.
</#if>
<@t.foot/>
