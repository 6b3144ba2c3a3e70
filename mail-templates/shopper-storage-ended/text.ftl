<#import "/_shared/text.ftl" as t>
Nobody collected your parcel ${shipping}
at ${pickupPoint} in time. It goes back to the store,
and number and secret no longer open it.

Once it is on its way back, what you paid is returned to your account,
and we write again.

* Where it is now
  ${board}
<@t.foot/>
