<#-- SPDX-License-Identifier: Apache-2.0
     Writes EDIFACT. `interchange` writes the envelope and counts; `s` writes one segment: every
     argument is an element, a text or a list of components. Escapes what must be escaped and
     drops empty ends. Line ends in templates do not reach the wire. -->
<#assign segments = 0>

<#function escape value>
  <#local text = value?is_number?then(value?c, value)>
  <#local text = text?replace("?", "??")?replace("'", "?'")?replace("+", "?+")?replace(":", "?:")>
  <#return (envelope.version == "4")?then(text?replace("*", "?*"), text)>
</#function>

<#function element value>
  <#if !value?is_sequence><#return escape(value)></#if>
  <#local last = -1>
  <#list value as component>
    <#if component?is_number || component?has_content><#local last = component?index></#if>
  </#list>
  <#if last lt 0><#return ""></#if>
  <#return value[0..last]?map(component -> escape(component))?join(":")>
</#function>

<#macro s tag elements...>
  <#assign segments++>
  <#local written = elements?map(e -> element(e))>
  <#local last = -1>
  <#list written as e><#if e?has_content><#local last = e?index></#if></#list>
  <#local body = (last lt 0)?then([], written[0..<(last + 1)])>
${([tag] + body)?join("+")}'
</#macro>

<#macro interchange>
UNA:+.?${(envelope.version == "4")?then("*", " ")}'
UNB+${envelope.syntax}:${envelope.version}+${envelope.sender}:14+${envelope.recipient}:14+${envelope.date}:${envelope.time}+${envelope.reference}'
  <@s "UNH", "1", envelope.message/>
  <#nested>
UNT+${(segments + 1)?c}+1'
UNZ+1+${envelope.reference}'
</#macro>
