<#import "/_shared/text.ftl" as t>
Your payment is made.

  Payment    ${payment}
  Payee      ${payee}
  Amount     ${amount}
  Time       ${at}

The amount was taken from your account with the agent; the payee
is told the number and the amount, never whose account it was.
You need to do nothing now. We write again when your parcel is there.
<@t.foot/>
