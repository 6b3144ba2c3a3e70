<#-- SPDX-License-Identifier: Apache-2.0
     Reads the tree of a message: segments by tag and groups by code, each a list; a segment is a
     list of elements, an element a list of components. -->

<#-- A component, empty when absent. -->
<#function value segment element component=1>
  <#local components = (segment[element - 1])![]>
  <#return (components[component - 1])!"">
</#function>

<#-- The first of some segments with a qualifier; an empty one when there is none. -->
<#function pick segments qualifier element=1>
  <#list segments as segment>
    <#if value(segment, element) == qualifier><#return segment></#if>
  </#list>
  <#return []>
</#function>

<#-- The same among the segments that open groups. -->
<#function opener groups tag qualifier>
  <#return pick(groups?map(group -> group[tag][0]), qualifier)>
</#function>

<#-- A component as JSON text, null when absent. -->
<#function json segment element component=1>
  <#return text(value(segment, element, component))>
</#function>

<#function text plain>
  <#return plain?has_content?then('"' + plain?json_string + '"', "null")>
</#function>

<#-- A DTM as ISO 8601 in UTC, null when absent. Formats: 102 day, 203 minutes, 204 seconds. -->
<#function time segment>
  <#local t = value(segment, 1, 2)>
  <#if !t?has_content><#return "null"></#if>
  <#local hour = (t?length gte 12)?then(t[8..9] + ":" + t[10..11], "00:00")>
  <#local second = (t?length gte 14)?then(t[12..13], "00")>
  <#return '"' + t[0..3] + "-" + t[4..5] + "-" + t[6..7] + "T" + hour + ":" + second + 'Z"'>
</#function>
