<#import "/_shared/text.ftl" as t>
Your payment<#if asked?has_content> ${asked}</#if> was not made.
Nothing was taken from your account.

<#switch why>
<#case "unknown-reference">
We know no payment under this number.

Copy the payment reference from the mail that accepted your order, and
send the lines again.
<#break>
<#case "wrong-amount">
The amount is not the one on your order. It is ${due}.

Send the lines again with this amount.
<#break>
<#case "wrong-payee">
This payment is not for the payee you named.

Copy the line "Payee" from the mail that accepted your order, and send
the lines again.
<#break>
<#case "insufficient-balance">
Your account lacks ${missing}.

Pay in at least this much under your deposit code, wait for the mail
that tells your new balance, and send the lines again.
<#break>
<#case "already-paid">
This order is paid already.

You need to do nothing. You were not charged again.
<#break>
<#case "contract-not-proved">
Contract code and verification do not belong together, or there is no
such contract.

Check both and send the lines again. After five wrong tries the
contract is locked for an hour.
<#break>
<#case "contract-locked">
The contract is locked for an hour, since its verification was wrong
too often.

Wait for an hour, then send the lines again. If it was not you who
tried, your money is safe: nothing was paid.
<#break>
<#case "unknown-agent">
There is no such payment agent.

Leave the line out, or copy the agent's name from the mail that
accepted your order.
<#break>
<#case "paid-in-cash">
This order is paid in cash at the pickup point, when you collect the
parcel. A payment agent cannot pay it.

Bring the price in cash when the parcel has arrived.
<#break>
<#case "out-of-order">
This order cannot be paid now: the store has not accepted it yet, or
it was cancelled.

Wait for the mail that accepts your order, then send the lines again.
<#break>
<#default>
It could not be made as you asked. Please check all lines and send
them again.
</#switch>
<#if why == "insufficient-balance">

* How to pay in
${depositHint}
</#if>
<@t.foot/>
