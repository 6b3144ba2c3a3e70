[${hub}] <#if problems?has_content || why?has_content>Your purchase request needs one more look<#else>Purchase request form</#if>
