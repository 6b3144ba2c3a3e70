<#-- SPDX-License-Identifier: Apache-2.0
     `s` hands one segment to the writer: every argument is an element, a text or a list of
     components. The writer escapes, drops empty ends, counts, and puts the envelope around it; line
     ends and indentation of a template do not reach the wire. -->
<#macro s tag elements...>
${tag}<#list elements as e>${"\x001D"}<#if e?is_sequence>${e?join("\x001F")}<#else>${e}</#if></#list>${"\x001C"}
</#macro>
