<#import "/_shared/text.ftl" as t>
<#if lost>
We are sorry: the courier cannot find your parcel
${shipping}.
<#else>
We are sorry: your parcel ${shipping}
goes back to the store.
</#if>

The store has been told. What happens next is shown here:
${board}

You need to send nothing, and above all no name and no address.
<@t.foot/>
