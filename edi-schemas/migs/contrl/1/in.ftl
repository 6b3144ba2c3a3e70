<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/tree.ftl" as t>
<#assign refused = ((message.SG1)![])?filter(group -> t.value(group.UCM[0], 3) == "4")>
{
  "interchange": ${t.json(message.UCI[0], 1)},
  "action": ${t.json(message.UCI[0], 4)},
  "refusedMessages": "${refused?size}"
}
