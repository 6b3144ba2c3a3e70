<#import "/_shared/text.ftl" as t>
Your purchase ${payment} costs
${amount}, and is not paid: nothing was taken from your account.
<#if why == "price-over-limit">

That is more than the limit you set.
<#elseif missing?has_content>

Your account lacks ${missing}.
</#if>

If you do nothing, it stays unpaid, and nothing is sent.
If you want it, <#if missing?has_content>pay in what is missing, wait for the mail that tells
your new balance, </#if>write your contract code and verification into
these lines and mail them to
${agentMail}
Answering this mail with them works too.

${form}
<#if missing?has_content>

* How to pay in
${depositHint}
</#if>
<@t.foot/>
