[${hub}] <#if problems?has_content>Your request needs one more look<#else>Form for the payment agent</#if>
