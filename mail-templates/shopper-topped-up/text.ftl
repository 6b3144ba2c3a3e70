<#import "/_shared/text.ftl" as t>
Your deposit has arrived.

  Deposit    ${amount}
  Balance    ${balance}

You can pay with your contract code as before.
<@t.foot/>
