<#import "/_shared/text.ftl" as t>
Your deposit has arrived. From now on you can pay with these two:

  Contract code  ${code}
<#if verification?has_content>
  Verification   ${verification}
<#else>
  Verification   the one you chose (we keep no readable copy of it)
</#if>
  Balance        ${balance}

Whoever knows both can spend the balance. Keep them, and do not quote
this mail in an answer.

<#if buys>
* How to have something bought
  Mail the words "purchase request" to
  ${agentMail}
  and fill in the form that comes back.
  Five wrong verifications lock the contract for an hour.
<#else>
* How to pay
  The mail that accepts an order holds lines to copy. Write these two
  into them and mail the lines to
  ${agentMail}
  Five wrong verifications lock the contract for an hour.
</#if>
<@t.foot/>
