<#import "/_shared/text.ftl" as t>
<#if why == "contract-locked">
The contract is locked for an hour, since its verification was wrong
too often. Nothing was bought. If it was not you who tried, your money
is safe.
<#elseif why?has_content>
Contract code and verification do not belong together, or there is no
such contract with this agent. Nothing was bought. After five wrong
tries the contract is locked for an hour.
<#elseif problems?has_content>
We could not take your purchase request yet. The lines marked with
← need you. Nothing was bought.
<#else>
With this form an agent buys for you from any store, in its own name.
The store learns nothing of you, not even an address to write to.
</#if>

Just answer this mail: write into the form, or copy its lines above.
Repeat the lines "Item" and "Quantity" for more items. Above the price
limit nothing is paid unasked; the line may stay empty. Contract code
and verification are never repeated here: write them again.
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
<#if agents?size gt 1>

* Purchase agents
<#list agents as agent>
  ${agent}
</#list>
<#else>

The line "Purchase agent" may stay empty.
</#if>
<@t.foot/>
