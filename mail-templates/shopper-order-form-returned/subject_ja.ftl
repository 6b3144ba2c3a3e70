【${hub}】<#if problems?has_content>ご注文の内容をご確認ください<#else>注文書をお送りします</#if>
