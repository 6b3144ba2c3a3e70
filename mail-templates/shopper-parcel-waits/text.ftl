<#import "/_shared/text.ftl" as t>
<#if lastCall>
Your parcel goes back if nobody collects it in time.
<#else>
Your parcel still waits for you.
</#if>

* Where
  ${pickupPoint}
  ${address}

* Until
  ${until}

* How to collect it
  Type this number at the terminal:

    ${shipping}

  and then your secret. It is not repeated here. Somebody you give
  number and secret to may collect it for you.
<#if kiosk?has_content>

* The terminal
  ${kiosk}
</#if>

* Where it is now
  ${board}
<@t.foot/>
