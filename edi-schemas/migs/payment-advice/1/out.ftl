<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "481", document.number/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "DTM", ["138", document.paidOn, "102"]/>
<#if document.means?has_content>
  <@e.s "PAI", ["", "", document.means]/>
</#if>
<@e.s "NAD", "PR", [document.payer, "", "9"]/>
<@e.s "NAD", "PE", [document.store, "", "9"]/>
<@e.s "CUX", ["2", document.currency, "11"]/>
<#list document.lines as line>
  <@e.s "DOC", line.document, line.sellerNumber/>
  <@e.s "MOA", ["12", line.amount]/>
  <@e.s "RFF", ["TN", line.order]/>
</#list>
<@e.s "UNS", "S"/>
<@e.s "MOA", ["12", document.amount]/>
<#if document.owed?has_content>
  <@e.s "MOA", ["9", document.owed]/>
</#if>
