[${hub}] <#if lost>Parcel lost<#else>Parcel goes back</#if> (…${shippingTail})
