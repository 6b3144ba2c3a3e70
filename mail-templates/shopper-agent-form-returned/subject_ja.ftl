【${hub}】<#if problems?has_content>ご依頼の内容をご確認ください<#else>支払代行への書式をお送りします</#if>
