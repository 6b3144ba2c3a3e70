<#import "/_shared/text.ftl" as t>
A mail to us names your address as its sender, but we could not verify
that it came from there. So we did nothing with it.

If you wrote it: send it again through the mail service your address
belongs to (not through another one), or order on our pages:
${web}

If you did not write it, you need to do nothing. We send this note at
most once a day.
<@t.foot/>
