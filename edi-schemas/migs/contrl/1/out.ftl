<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<#function place at>
  <#return at.element?has_content?then([at.element, at.component], "")>
</#function>
<@e.s "UCI", document.reference, [document.sender, "14"], [document.recipient, "14"],
    document.action, document.code, document.tag, place(document)/>
<#list document.messages as m>
  <@e.s "UCM", m.reference, [m.type, m.version, m.release, "UN"], m.action, m.code, m.tag,
      place(m)/>
  <#list m.segments as segment>
    <@e.s "UCS", segment.position, segment.code/>
    <#list segment.elements as element>
      <@e.s "UCD", element.code, place(element)/>
    </#list>
  </#list>
</#list>
