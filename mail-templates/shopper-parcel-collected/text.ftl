<#import "/_shared/text.ftl" as t>
The parcel ${shipping} was collected.

  Time       ${at}
<#if cash?has_content>
  Paid       ${cash} in cash
</#if>

With this your order is done. If it was not you, and nobody you gave
number and secret to, please tell us: ${help}
<@t.foot/>
