<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "77", document.number, "9"/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "NAD", "CA", [document.courier, "", "9"]/>
<@e.s "NAD", "CZ", [document.store, "", "9"]/>
<@e.s "CNI", "1"/>
<#if document.reason?has_content>
  <@e.s "STS", "1", document.status, document.reason/>
<#else>
  <@e.s "STS", "1", document.status/>
</#if>
<@e.s "RFF", ["TN", document.shipping]/>
<@e.s "DTM", ["334", document.happenedAt, "203"]/>
<#if document.pickupPoint?has_content>
  <@e.s "LOC", "14", [document.pickupPoint, "", "9"]/>
</#if>
