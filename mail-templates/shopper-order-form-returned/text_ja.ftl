<#import "/_shared/text.ftl" as t>
<#if problems?has_content>
<#if problems["whole"]??>
お送りいただいたメールから、ご注文の行を読み取れませんでした。
<#else>
「←」の行をご確認ください。
</#if>
ご注文はまだ成立していません。
<#else>
この注文書で、どの店舗にもお名前とご住所なしでご注文いただけます。
</#if>

このメールにそのままご返信ください。書式の中に書き込んでも、
上の余白に書き写しても、お受けできます。品物がいくつもあるときは
「商品コード」と「数量」の行をくり返してください。
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

■ 支払
　現金　（受取場所で、お荷物と引き換えに）
<#list agents as agent>
　${agent}　（支払代行）
</#list>
<#if agents?size == 1>
　空のままなら${agents?first}でお支払いいただきます。
</#if>
<@t.foot/>
