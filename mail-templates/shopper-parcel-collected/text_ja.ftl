<#import "/_shared/text.ftl" as t>
お荷物 ${shipping} をお渡ししました。

　日時　${at}
<#if cash?has_content>
　お支払い　現金 ${cash}
</#if>

これでお取引は完了です。ご利用ありがとうございました。
お心当たりがない場合は、お知らせください。
${help}
<@t.foot/>
