【${hub}】お支払いできませんでした<#if askedTail?has_content>（…${askedTail}）</#if>
