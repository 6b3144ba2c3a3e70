<#import "/_shared/text.ftl" as t>
ご入金を確認しました。

　ご入金　${amount}
　残高　　${balance}

これまでの契約コードで、引き続きお支払いいただけます。
<@t.foot/>
