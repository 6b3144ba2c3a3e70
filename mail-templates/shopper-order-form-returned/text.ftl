<#import "/_shared/text.ftl" as t>
<#if problems?has_content>
We could not take your order yet<#if problems["whole"]??>: we found no
lines in your mail that we can read<#else>. The lines marked with
← need you</#if>. Nothing was ordered.
<#else>
With this form you order from any store, without name or address.
</#if>

Just answer this mail: write into the form, or copy its lines above.
Repeat the lines "Item" and "Quantity" for more items.
<#if (problems["pickup-point"]!"") == "home-address">

Please send no home address: your parcel waits at a pickup point, and
nobody needs to know where you live. What you wrote goes to nobody.
</#if>

${form}

* Stores
<#list stores as store>
  ${store.name}   ${store.link}
<#list store.items as item>
    ${item.code}  ${item.name}  ${item.price}
</#list>
</#list>

* Pickup points
<#list points as point>
  ${point.name}
    ${point.address}
</#list>

* Payment
  cash   (at the pickup point, when you collect the parcel)
<#list agents as agent>
  ${agent}   (a payment agent)
</#list>
<#if agents?size == 1>
  When the line stays empty, you pay through ${agents?first}.
</#if>
<@t.foot/>
