【${hub}】<#if problems?has_content || why?has_content>購入のご依頼の内容をご確認ください<#else>購入依頼の書式をお送りします</#if>
