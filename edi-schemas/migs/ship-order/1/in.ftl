<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/tree.ftl" as t>
<#assign item = (message.SG18[0])!{}>
<#assign weight = (item.SG20[0].MEA[0])![]>
<#assign label = (item.SG23[0].GIN[0])![]>
{
  "number": ${t.json(message.BGM[0], 2)},
  "writtenAt": ${t.time(t.pick(message.DTM, "137"))},
  "shipping": ${t.json(t.opener(message.SG3, "RFF", "TN"), 1, 2)},
  "courier": ${t.json(t.opener(message.SG11, "NAD", "CA"), 2)},
  "pickupPoint": ${t.json(t.opener(message.SG11, "NAD", "DP"), 2)},
  "packages": ${t.json(t.pick(message.CNT, "11"), 1, 2)},
  "kilograms": ${t.json(weight, 3, 2)},
  "label": ${t.json(label, 2)}
}
