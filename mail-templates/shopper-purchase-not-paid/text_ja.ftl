<#import "/_shared/text.ftl" as t>
ご依頼の品（${payment}）の代金は
${amount}です。まだお支払いしていません。
口座からは何も引き落とされていません。
<#if why == "price-over-limit">

お決めになった上限の金額を超えています。
<#elseif missing?has_content>

口座の残高が${missing}足りません。
</#if>

このままになさると、お支払いも発送も行われません。
お求めになるときは、<#if missing?has_content>不足の額をご入金いただき、新しい残高の
お知らせが届いてから、</#if>次の書式に契約コードと確認情報を
書き足して、次の宛先へお送りください。
${agentMail}
このメールへの返信でも承ります。

${form}
<#if missing?has_content>

■ 入金の方法
${depositHint}
</#if>
<@t.foot/>
