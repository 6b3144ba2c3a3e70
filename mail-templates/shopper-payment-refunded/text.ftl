<#import "/_shared/text.ftl" as t>
The goods did not reach you, so your payment was returned.

  Payment    ${payment}
  Payee      ${payee}
  Amount     ${amount}
  Time       ${at}

The amount is back in your account with the agent. You need to do
nothing.
<@t.foot/>
