<#import "/_shared/text.ftl" as t>
${agent}が、ご依頼の品を自らの名で注文しました。
${store}が知る買い手は${agent}だけで、
お客様のことは何も伝わりません。ご連絡はすべて
${agent}からいたします。

■ 番号
　支払番号　${payment}
　受取番号　${shipping}（お受け取りのとき）

■ 受け取りの合言葉
<#if secret?has_content>
　${secret}
　受取場所で、受取番号とこの合言葉をご入力ください。
　大切に保管し、受け取りを任せる人のほかには見せないで
　ください。
<#else>
　このメールには書かれていません。専用ページでご覧ください。
　${page}
</#if>

■ 注文した品
<#list lines as line>
　・${line.name}（${line.code}）× ${line.quantity}
</#list>

■ 代金
<#list prices as price>
　${t.priceOf(price.kind)}　${price.amount}
</#list>
　合計　${total}

■ 受取場所
　${pickupPoint}

■ お支払い
　上限の金額以内で残高が足りていれば、口座からお支払いします。
　結果は次のメールでお知らせします。

■ いまの状況
　${board}
<#if page?has_content>
■ このご注文の専用ページ（リンクを人に教えないでください）
　${page}
</#if>
<@t.foot/>
