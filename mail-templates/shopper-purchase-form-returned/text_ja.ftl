<#import "/_shared/text.ftl" as t>
<#if why == "contract-locked">
確認情報の間違いが続いたため、ご契約を1時間止めています。
ご注文は行っていません。お心当たりがない場合も、お支払いは
行われていませんのでご安心ください。
<#elseif why?has_content>
契約コードと確認情報が合わないか、この買物代行とのご契約が
見当たりません。ご注文は行っていません。
5回続けて間違えると、ご契約は1時間止まります。
<#elseif problems?has_content>
「←」の行をご確認ください。ご注文は行っていません。
<#else>
この書式で、買物代行が自らの名で、どの店舗からでもお買い物をします。
店舗にはお客様のことが何も伝わりません。
</#if>

このメールにそのままご返信ください。書式の中に書き込んでも、
上の余白に書き写しても、お受けできます。品物がいくつもあるときは
「商品コード」と「数量」の行をくり返してください。
上限金額を超えるときは、お尋ねせずにお支払いすることはありません
（空のままでもかまいません）。契約コードと確認情報はここには
書きませんので、あらためてご記入ください。
<#if (problems["pickup-point"]!"") == "home-address">

ご住所はお送りにならないでください。お荷物は受取場所でお待ちします
ので、お住まいを知る必要はありません。お書きになったものは
どなたにも伝えません。
</#if>

${form}

■ 店舗
<#list stores as store>
　${store.name}　${store.link}
<#list store.items as item>
　　${item.code}　${item.name}　${item.price}
</#list>
</#list>

■ 受取場所
<#list points as point>
　${point.name}
　　${point.address}
</#list>
<#if agents?size gt 1>

■ 買物代行
<#list agents as agent>
　${agent}
</#list>
<#else>

「買物代行」の行は空のままでかまいません。
</#if>
<@t.foot/>
