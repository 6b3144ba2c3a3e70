<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "632", document.number, "9"/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "DTM", ["50", document.handedOverAt, "203"]/>
<@e.s "RFF", ["TN", document.shipping]/>
<#if document.cash?has_content>
  <@e.s "MOA", ["22", document.cash, document.currency]/>
</#if>
<@e.s "NAD", "SU", [document.store, "", "9"]/>
<@e.s "NAD", "DP", [document.pickupPoint, "", "9"]/>
