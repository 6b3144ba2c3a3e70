<#import "/_shared/text.ftl" as t>
Nobody collected your parcel ${shipping}
at ${pickupPoint} in time. It goes back to the store,
and number and secret no longer open it.

If an agent paid for you, the money returns to your account once the
parcel is on its way back, and we write again.

* Where it is now
  ${board}
<@t.foot/>
