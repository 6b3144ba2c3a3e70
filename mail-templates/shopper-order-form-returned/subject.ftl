[${hub}] <#if problems?has_content>Your order needs one more look<#else>Order form</#if>
