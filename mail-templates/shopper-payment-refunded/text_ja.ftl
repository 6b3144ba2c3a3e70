<#import "/_shared/text.ftl" as t>
品物をお渡しできなかったため、お支払いをお戻ししました。

　支払番号　${payment}
　支払先　　${payee}
　金額　　　${amount}
　日時　　　${at}

金額は、支払代行の口座に戻っています。なさることはありません。
<@t.foot/>
