<#import "/_shared/text.ftl" as t>
${store}へのご注文を承りました。お名前もご住所も要りません。
番号と合言葉だけで、お支払いとお受け取りができます。

■ 番号
　注文番号　${order}
<#if agent?has_content>
　支払番号　${payment}（お支払いのとき）
</#if>
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

■ ご注文の内容
<#list lines as line>
　・${line.name}（${line.code}）× ${line.quantity}
</#list>

■ お支払いいただく金額
<#list prices as price>
　${t.priceOf(price.kind)}　${price.amount}
</#list>
　合計　${total}

■ 受取場所
　${pickupPoint}

■ お支払いの方法
<#if agent?has_content>
　次の書式に契約コードと確認情報を書き足して、支払代行の
　${agent}へメールでお送りください。
　${agentMail}
　このメールへの返信でも承ります。${agent}に伝わるのは
　番号と金額だけで、品物は伝わりません。

${form}

■ まだ契約をお持ちでないとき
　「口座開設」とだけ書いたメールを、次の宛先へお送りください。
　${agentMail}
　お名前は要りません。折り返しお知らせする入金コードで
　お好きな額をご入金いただくと、契約コードをお送りします。
<#else>
　お受け取りのときに、受取場所で現金 ${total} をお支払いください。
　それまでのお支払いはありません。
</#if>

■ いまの状況
　${board}
<#if page?has_content>
■ このご注文の専用ページ（リンクを人に教えないでください）
　${page}
</#if>
<@t.foot/>
