<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/tree.ftl" as t>
{
  "number": ${t.json(message.BGM[0], 2)},
  "writtenAt": ${t.time(t.pick(message.DTM, "137"))},
  "refused": ${t.json(t.opener(message.SG2, "RFF", "ACW"), 1, 2)},
  "code": ${t.json(message.SG4[0].ERC[0], 1)}
}
