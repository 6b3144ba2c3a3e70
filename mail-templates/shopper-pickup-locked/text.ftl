<#import "/_shared/text.ftl" as t>
Somebody typed a wrong secret five times for your parcel
${shipping}.
To protect it, it is handed over to nobody now.

If it was you: look for the right secret in your order acknowledgement,
and ask us to open the pickup again: ${help}
If it was not you, your parcel is still there and safe.

Where it is now
${board}
<@t.foot/>
