<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "481", document.number/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "DTM", ["138", document.paidOn, "102"]/>
<@e.s "NAD", "PR", [document.payer, "", "9"]/>
<@e.s "NAD", "PE", [document.store, "", "9"]/>
<@e.s "CUX", ["2", document.currency, "11"]/>
<@e.s "DOC", document.document, document.sellerNumber/>
<@e.s "MOA", ["12", document.amount]/>
<@e.s "RFF", ["TN", document.order]/>
<@e.s "UNS", "S"/>
<@e.s "MOA", ["12", document.amount]/>
