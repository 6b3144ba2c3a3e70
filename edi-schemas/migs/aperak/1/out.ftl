<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/edi.ftl" as e>
<@e.s "BGM", "313", document.number, "27"/>
<@e.s "DTM", ["137", document.writtenAt, "203"]/>
<@e.s "RFF", ["ACW", document.refused]/>
<@e.s "NAD", "FR", [document.hub, "", "9"]/>
<@e.s "NAD", "MR", [document.store, "", "9"]/>
<@e.s "ERC", [document.code, "", "91"]/>
<@e.s "FTX", "AAO", "", "", document.text/>
