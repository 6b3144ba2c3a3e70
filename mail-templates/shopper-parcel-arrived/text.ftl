<#import "/_shared/text.ftl" as t>
Your parcel waits for you.

* Where
  ${pickupPoint}
  ${address}

* Until
  ${until}

* How to collect it
  Type this number at the terminal:

    ${shipping}

  and then the secret that came with your order acknowledgement.
  It is not repeated here. You need no name and no paper. Five wrong
  secrets lock the parcel.
<#if cash?has_content>

* To pay
  Bring ${cash} in cash. You pay at the counter and get the
  parcel in exchange.
</#if>
<#if kiosk?has_content>

* The terminal
  ${kiosk}
</#if>
<#if page?has_content>

* Where you find your secret, if you ordered on the web
  ${page}
</#if>

* Where it is now
  ${board}

If you cannot come in time, somebody you give number and secret to may
collect it for you.
<@t.foot/>
