<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "/lib/tree.ftl" as t>
<#assign references = (message.SG1)![]>
<#assign sealed = t.pick((message.FTX)![], "AUT")>
<#assign totals = (message.MOA)![]>
{
  "number": ${t.json(message.BGM[0], 2)},
  "answer": ${t.json(message.BGM[0], 3)},
  "writtenAt": ${t.time(t.pick(message.DTM, "137"))},
  "order": ${t.json(t.opener(references, "RFF", "ON"), 1, 2)},
  "transaction": ${t.json(t.opener(references, "RFF", "TN"), 1, 2)},
  "sealedSecret": ${t.text(((sealed[3])![])?join(""))},
  "currency": ${t.json(t.opener((message.SG8)![], "CUX", "2"), 1, 2)},
  "goods": ${t.json(t.pick(totals, "79"), 1, 2)},
  "total": ${t.json(t.pick(totals, "86"), 1, 2)}
}
