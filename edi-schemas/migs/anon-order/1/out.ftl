<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "220", document.order, "9"/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<#if !document.agent?has_content>
  <@e.s "PAI", ["", "", "10"]/>
</#if>
<@e.s "RFF", ["SRN", document.shipping]/>
<@e.s "NAD", "BY", [document.hub, "", "9"]/>
<@e.s "CTA", "OC"/>
<@e.s "COM", [document.alias, "EM"]/>
<@e.s "NAD", "SU", [document.store, "", "9"]/>
<@e.s "NAD", "DP", [document.pickupPoint, "", "9"]/>
<#if document.agent?has_content>
  <@e.s "NAD", "PR", [document.agent, "", "9"]/>
</#if>
<@e.s "CUX", ["2", document.currency, "9"]/>
<#list document.lines as line>
  <@e.s "LIN", line?counter, "", line.code?has_content?then([line.code, "SRV"], "")/>
  <@e.s "IMD", "F", "", ["", "", "", line.name]/>
  <@e.s "QTY", ["21", line.quantity, "PCE"]/>
</#list>
<@e.s "UNS", "S"/>
<@e.s "CNT", ["2", document.lines?size]/>
