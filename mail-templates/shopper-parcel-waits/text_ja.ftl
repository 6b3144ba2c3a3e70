<#import "/_shared/text.ftl" as t>
<#if lastCall>
期限までにお受け取りがない場合、お荷物は返送となります。
<#else>
お荷物を受取場所でお預かりしています。
</#if>

■ 場所
　${pickupPoint}
　${address}

■ お預かりの期限
　${until}

■ お受け取りの方法
　端末で次の受取番号と、合言葉を入力してください。

　　${shipping}

　合言葉はここには書きません。番号と合言葉を伝えた方に、代わりに
　受け取っていただくこともできます。
<#if kiosk?has_content>

■ 端末
　${kiosk}
</#if>

■ いまの状況
　${board}
<@t.foot/>
