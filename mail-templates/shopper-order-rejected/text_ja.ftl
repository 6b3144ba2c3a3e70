<#import "/_shared/text.ftl" as t>
まことに申し訳ございません。${store}はご注文
${order} をお受けできませんでした。
代金はいただいておらず、品物も発送されません。

店舗のいまの品ぞろえをご覧のうえ、あらためてご注文ください。
<#if storeLink?has_content>
${storeLink}
</#if>
<#if throughAgent>
書式は、「購入依頼」とだけ書いたメールを次の宛先へお送りいただくと
届きます。
${agentMail}
<#else>
注文書は、空メールを次の宛先へお送りいただくと届きます。
${orderMail}
</#if>
<@t.foot/>
