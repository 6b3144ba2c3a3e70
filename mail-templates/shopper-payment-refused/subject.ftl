[${hub}] Payment not made<#if askedTail?has_content> (…${askedTail})</#if>
