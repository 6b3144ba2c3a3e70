<#import "/_shared/text.ftl" as t>
<#if problems?has_content>
We could not do what you asked<#if problems["whole"]??>: we found no lines
in your mail that we can read<#else>. The lines marked with ← need
you</#if>. Nothing was paid.

</#if>
Just answer this mail with the form. It opens an account, or pays for an
order. What you wrote before is not repeated here, since it may hold
your contract code.

${form}

To pay, copy the first three lines from the mail that accepted your
order. To open an account, no name is needed; if you want to choose your
verification yourself, write it into the last line (8 characters or
more). To have an agent buy for you, mail the words "purchase request".
<@t.foot/>
