<#import "/_shared/text.ftl" as t>
${store}へのご注文（支払番号 ${payment}）は、期限までに
お支払いがなかったため、取り消しになりました。
代金はいただいておらず、品物も発送されません。

ご入り用でしたら、あらためてご注文ください。
<#if storeLink?has_content>
${storeLink}
</#if>
注文書は、空メールを次の宛先へお送りいただくと届きます。
${orderMail}
<@t.foot/>
