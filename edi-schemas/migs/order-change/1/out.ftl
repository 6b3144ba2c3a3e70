<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "230", document.number, "1"/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "RFF", ["ON", document.order]/>
<#if document.sellerNumber?has_content>
  <@e.s "RFF", ["VN", document.sellerNumber]/>
</#if>
<@e.s "NAD", "BY", [document.hub, "", "9"]/>
<@e.s "NAD", "SU", [document.store, "", "9"]/>
<@e.s "UNS", "S"/>
