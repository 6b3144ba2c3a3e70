[${hub}] <#if lastCall>Last call: your parcel goes back soon<#else>Your parcel still waits</#if> (…${shippingTail})
