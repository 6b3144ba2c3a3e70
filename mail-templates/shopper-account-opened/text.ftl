<#import "/_shared/text.ftl" as t>
${agent} has opened an account for you. Nobody asked who you are.

  Account       ${account}
  Deposit code  ${deposit}

* What to do now
  Pay in any sum under the deposit code. As soon as it is there, you get
  your contract code by mail, and can pay for orders with it.

* How to pay in
${depositHint}

A bank transfer shows your name to the bank. Cash or a payment slip
does not.
<@t.foot/>
